import { NOT_LOADED_ID } from "../../platform/page-load-events.ts";
import { useTranslate } from "../common/translation.ts";

/**
 * The notice that the landing page could not be used: its script or style sheet failed to load, or an error left the
 * page empty. It is in the page's HTML, hidden, first in the document so that it is on top without a style sheet, and
 * outside React's root. src/platform/watch-page-load.ts shows it and attaches the button's handler.
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
