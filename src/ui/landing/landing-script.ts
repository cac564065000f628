// The landing page's entry script. It imports the styles so that they become part of the build.
import "./landing-styles.ts";
import { sharedPhotoInAddress, sweepSharedPhotos } from "../../offline/forget-shared-photos.ts";
import { offerSharing } from "../../offline/offer-sharing.ts";
import { registerServiceWorker } from "../../offline/register-service-worker.ts";
import { editorDepth } from "../../platform/editor-history-entry.ts";
import { reportHydrated } from "../../platform/page-load-events.ts";
import { whenIdle, whenPhotoShown } from "../../platform/timing.ts";
import { makeScriptPolicy } from "../../platform/trusted-script.ts";
import { guardCarriedWork } from "../../recovery/guard-carried-work.ts";
import { startLeaving } from "../../recovery/leave.ts";
import { recall } from "../../recovery/session-store.ts";
import { watchNavigation } from "../../recovery/site-navigation.ts";
import { openStash } from "../../recovery/stashed-photo.ts";
import { startPlain } from "../page-scripts/start-plain.ts";
import { appFetched, askApp, isAppStarted } from "./load-app.ts";
import { takePhotos } from "./photo-sources.ts";
import { prepareApp } from "./prepare-app.ts";

makeScriptPolicy();
startLeaving();
watchNavigation();
offerSharing();
startPlain();
takePhotos();
prepareApp();

const sharedPhoto = sharedPhotoInAddress();
if (sharedPhoto !== null) askApp({ kind: "receive-shared-photo", name: sharedPhoto });
// A duplicated tab may have copied only the key, which the app then deletes.
void guardCarriedWork();
if (recall("design") !== null || recall("key") !== null) askApp({ kind: "restore-work" });
else disownEditorEntry();
if (import.meta.env.PROD) void startOfflineSupport();

reportHydrated();

/**
 * Until the app has started, an editor entry in the browser's history has nothing to show, for example after a reload:
 * it is turned into an entry of the landing page.
 */
function disownEditorEntry(): void {
  const disown = () => {
    if (!isAppStarted() && Number(editorDepth()) > 0) history.replaceState(null, "");
  };
  disown();
  addEventListener("popstate", disown);
}

/**
 * Deletes stored photos that have expired, and registers the service worker for offline use. The latter waits until the
 * app has been fetched and no photo is being opened, so as not to compete for bandwidth.
 */
async function startOfflineSupport(): Promise<void> {
  whenIdle(() => void sweep());
  await appFetched;
  await whenPhotoShown();
  whenIdle(() => void registerServiceWorker((switchOver) => askApp({ kind: "announce-update", switchOver })));
}

async function sweep(): Promise<void> {
  await sweepSharedPhotos(Date.now());
  // In a worker: Chromium does not release a page that has been left while it is still reading files.
  if (await openStash())
    import("../../recovery/photo-stash.ts").then(
      ({ makePhotoStash }) => makePhotoStash("").sweep(),
      () => {}, // The next page or the service worker deletes them.
    );
}
