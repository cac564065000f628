import { HYDRATED } from "../../platform/page-load-events.ts";
import { forget, recall } from "../../recovery/session-store.ts";
import { watchNavigation } from "../../recovery/site-navigation.ts";
import { leaveToServiceWorker } from "../../recovery/stashed-photo.ts";
import { wasLeft } from "../../recovery/was-left.ts";

/**
 * Does what cannot wait for the page's own script. Hides the page before first paint if the user has left it by the quick
 * exit; `startLeaving` then navigates away. Until the page is hydrated, forgets the kept photo and its key when the tab is
 * closed or leads to another site; after that, `guardCarriedWork` or the editor does.
 */
export function guardUntilHydrated(): void {
  if (wasLeft()) document.documentElement.hidden = true;
  const isStaying = watchNavigation();
  const drop = () => {
    const tab = recall("tab");
    if (tab === null || isStaying()) return;
    forget("key");
    leaveToServiceWorker(tab);
  };
  addEventListener("pagehide", drop);
  addEventListener(HYDRATED, () => removeEventListener("pagehide", drop));
}
