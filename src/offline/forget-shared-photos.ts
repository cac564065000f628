import { siteRoot } from "../platform/site-root.ts";
import { deleteSharedPhotos, deleteStalePhoto, SHARED_QUERY } from "./share-target.ts";

/** The name of the shared photo that this page was opened for; null if it was opened otherwise. */
export const sharedPhotoInAddress = (): string | null =>
  new URLSearchParams(location.search).get(SHARED_QUERY);

/**
 * Deletes a photo that was shared to the installed app more than a minute ago and that no page has read. Never
 * rejects. `now` in milliseconds since 1970.
 */
export async function sweepSharedPhotos(now: number): Promise<void> {
  try {
    await deleteStalePhoto(caches, siteRoot(), now);
  } catch {
    // The browser denies this storage, so nothing is stored.
  }
}

/** Deletes a waiting shared photo. Never rejects. The request is made before this returns its promise. */
export async function forgetSharedPhotos(): Promise<void> {
  try {
    await deleteSharedPhotos(caches, siteRoot());
  } catch {
    // The browser denies this storage, so nothing is stored.
  }
}
