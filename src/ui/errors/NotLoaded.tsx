import { NOT_LOADED_ID } from "../../platform/page-load-events.ts";
import { useTranslate } from "../common/translation.ts";

/**
 * What the first page says where it cannot be used: its script or its looks have not come, or a fault has left nothing of it. It stands in the page's HTML before what React
 * wakes up, hidden, on top where nothing is arranged; src/platform/watch-page-load.ts shows it and gives the button its use.
 */
export function NotLoaded({ text }: { readonly text: string }) {
  const t = useTranslate();
  return (
    <div id={NOT_LOADED_ID} className="floating-notice" hidden>
      <p>{text}</p>
      <button type="button" className="button">
        {t("broken.reload")}
      </button>
    </div>
  );
}
