import { SHARED_AT, SHARED_PHOTOS, SHARED_QUERY } from "../../domain/offline.ts";

/** A shared photo whose page never read it is deleted by any page that starts later than this. Milliseconds. */
const KEPT_FOR_MS = 600_000;

/** The name of the photo that this page was opened for by sharing it to the app; null when it was opened otherwise. */
export const sharedPhotoName = (): string | null => new URLSearchParams(location.search).get(SHARED_QUERY);

/**
 * The photo that this page was opened for, out of storage and in memory now; null when it is not there any more, as after
 * a reload, or could not be stored. Deletes it, and those that were never read. `now` in milliseconds since 1970.
 */
export async function takeSharedPhoto(name: string, now: number): Promise<File | null> {
  history.replaceState(history.state, "", location.pathname + location.hash);
  let photo: File | null = null;
  try {
    const cache = await caches.open(SHARED_PHOTOS);
    for (const request of await cache.keys()) {
      const isMine = request.url.endsWith(`/${name}`);
      const stored = await cache.match(request);
      // Its bytes, because what is deleted can no longer be read.
      if (stored && isMine) photo = new File([await stored.arrayBuffer()], "photo");
      const age = now - Number(stored?.headers.get(SHARED_AT));
      if (isMine || age < 0 || age > KEPT_FOR_MS) await cache.delete(request);
    }
  } catch {
    // The browser denies this storage: nothing can have been put there.
  }
  return photo;
}
