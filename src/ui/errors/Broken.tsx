import { reload, reloadWithWork } from "../../recovery/reload.ts";
import { useTranslate } from "../common/translation.ts";

/** The last-resort error view. It depends on nothing that could fail in turn. */
export function Broken() {
  const t = useTranslate();
  return (
    <p role="alert" className="broken">
      <span>{`${t("broken.text")} `}</span>
      <button type="button" className="button" onClick={() => void reloadWithWork().then(reload)}>
        {t("broken.reload")}
      </button>
    </p>
  );
}
