import { siteRoot } from "../platform/site-root.ts";
import { forgetSharedPhotos, sweepSharedPhotos } from "./forget-shared-photos.ts";
import { sharedPhotoAddress, sharedPhotoCache } from "./share-target.ts";

/**
 * Takes the shared photo that this page was opened for out of storage into memory. Null if it is gone, as after a
 * reload, or could not be stored. `now` in milliseconds since 1970.
 */
export async function takeSharedPhoto(name: string, now: number): Promise<File | null> {
  history.replaceState(history.state, "", location.pathname + location.hash);
  await sweepSharedPhotos(now);
  try {
    const cache = await caches.open(sharedPhotoCache(siteRoot()));
    const stored = await cache.match(sharedPhotoAddress(siteRoot(), name));
    // Copied, because a deleted photo can no longer be read.
    return stored ? new File([await stored.arrayBuffer()], "photo") : null;
  } catch {
    return null;
  } finally {
    await forgetSharedPhotos();
  }
}
