import { sweepSharedPhotos } from "../../offline/forget-shared-photos.ts";
import { registerServiceWorker } from "../../offline/register-service-worker.ts";
import { whenIdle, whenPhotoSeen } from "../../platform/timing.ts";
import { openKeptPhotos } from "../../recovery/kept-photo.ts";
import { appFetched, askApp } from "./load-app.ts";

/**
 * Deletes photos that have been kept for too long, and keeps the site for use without a network; the latter when the app is
 * there and no photo waits for the line.
 */
export async function keepSite(): Promise<void> {
  whenIdle(() => void sweep());
  await appFetched;
  await whenPhotoSeen();
  whenIdle(() => void registerServiceWorker((switchOver) => askApp({ kind: "announce-update", switchOver })));
}

async function sweep(): Promise<void> {
  await sweepSharedPhotos(Date.now());
  // In a worker: Chromium keeps a page that is left while it reads files.
  if (await openKeptPhotos())
    import("../../recovery/photo-keeper.ts").then(
      ({ makePhotoKeeper }) => makePhotoKeeper("").sweep(),
      () => {}, // The next page does it, or the service worker.
    );
}
