import { sweepSharedPhotos } from "../../offline/forget-shared-photos.ts";
import { registerServiceWorker } from "../../offline/register-service-worker.ts";
import { whenIdle, whenPhotoSeen } from "../../platform/timing.ts";
import { openKeptPhotos } from "../../recovery/kept-photo.ts";
import { appFetched, askApp } from "./load-app.ts";

/**
 * Deletes stored photos that have expired, and registers the service worker for offline use. The latter waits until the
 * app has been fetched and no photo is being opened, so as not to compete for bandwidth.
 */
export async function keepSite(): Promise<void> {
  whenIdle(() => void sweep());
  await appFetched;
  await whenPhotoSeen();
  whenIdle(() => void registerServiceWorker((switchOver) => askApp({ kind: "announce-update", switchOver })));
}

async function sweep(): Promise<void> {
  await sweepSharedPhotos(Date.now());
  // In a worker: Chromium does not release a page that has been left while it is still reading files.
  if (await openKeptPhotos())
    import("../../recovery/photo-keeper.ts").then(
      ({ makePhotoKeeper }) => makePhotoKeeper("").sweep(),
      () => {}, // The next page or the service worker deletes them.
    );
}
