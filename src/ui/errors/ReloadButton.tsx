import { useState } from "react";
import { renewFiles } from "../../platform/renew-files.ts";
import { type Recoverable, reload, reloadWithWork } from "../../recovery/reload.ts";
import { useTranslate } from "../common/translation.ts";

const LOST = {
  "without-photo": "crash.lostPhoto",
  nothing: "crash.lostAll",
  all: null,
  empty: null,
} as const satisfies Record<Recoverable, unknown>;

/** Refetches files that may have failed, and reloads. If work would be lost, warns first and lets the user decide. */
export function ReloadButton() {
  const t = useTranslate("extras");
  const [state, setState] = useState<Recoverable | "asked" | null>(null);
  const lost = state && state !== "asked" && LOST[state];
  const ask = async () => {
    setState("asked");
    await renewFiles();
    setState(await reloadWithWork());
  };
  return (
    <>
      {lost && <span role="status">{`${t(lost)} `}</span>}
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
