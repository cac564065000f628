import { reload, reloadWithWork } from "../../recovery/reload.ts";
import { useTranslate } from "../common/translation.ts";

/** The last resort: it needs nothing that could fail once more. */
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
