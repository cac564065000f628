import { editorDepth } from "../../platform/editor-history-entry.ts";
import { isAppStarted } from "./load-app.ts";

/**
 * As long as there is no app, an entry of the editor in the browser's history has nothing to show, as after a reload: it
 * becomes the first page's.
 */
export function keepEntryOfLanding(): void {
  const disown = () => {
    if (!isAppStarted() && Number(editorDepth()) > 0) history.replaceState(null, "");
  };
  disown();
  addEventListener("popstate", disown);
}
