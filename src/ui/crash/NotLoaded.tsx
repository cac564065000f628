import { NOT_LOADED_ID } from "../../browser/first-load.ts";
import { useTranslate } from "../shared/translation.ts";

/**
 * What the first page says where its script or its looks do not come. It stands in the page's HTML before what React
 * wakes up, hidden, on top where nothing is arranged; src/browser/first-load.ts shows it and gives the button its use.
 */
export function NotLoaded() {
  const t = useTranslate("extras");
  return (
    <div id={NOT_LOADED_ID} role="alert" hidden>
      <p>{t("crash.part-missing")}</p>
      <button type="button" className="button">
        {t("broken.reload")}
      </button>
    </div>
  );
}
