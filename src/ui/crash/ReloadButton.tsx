import { useState } from "react";
import type { MessageKey } from "../../i18n/messages.ts";
import { useTranslate } from "../shared/translation.ts";
import { reload, reloadWithWork } from "./reload.ts";
import type { Kept } from "./work-at-hand.ts";

const LOST: Partial<Record<Kept, MessageKey>> = {
  "without-photo": "crash.lostPhoto",
  nothing: "crash.lostAll",
};

/** Reloads; where that would lose something, says so first and leaves it to the person. */
export function ReloadButton() {
  const t = useTranslate();
  const [state, setState] = useState<Kept | "asked" | null>(null);
  const lost = state && state !== "asked" && LOST[state];
  const ask = async () => {
    setState("asked");
    setState(await reloadWithWork());
  };
  return (
    <>
      {lost && <span role="status">{t(lost)} </span>}
      <button
        type="button"
        className="button"
        aria-busy={state === "asked"}
        disabled={state === "asked"}
        onClick={lost ? reload : () => void ask()}
      >
        {t(lost ? "crash.reloadAnyway" : "broken.reload")}
      </button>
    </>
  );
}
