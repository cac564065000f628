import { editorDepth } from "../../platform/editor-history-entry.ts";
import { isAppStarted } from "./load-app.ts";

/**
 * Until the app has started, an editor entry in the browser's history has nothing to show, for example after a reload:
 * it is turned into an entry of the landing page.
 */
export function keepEntryOfLanding(): void {
  const disown = () => {
    if (!isAppStarted() && Number(editorDepth()) > 0) history.replaceState(null, "");
  };
  disown();
  addEventListener("popstate", disown);
}
