import { cacheName } from "./precache-format.ts";

/** Below a language's home page, where the installed app sends a photo that is shared to it. */
export const SHARE_TARGET = "share-photo";

/** The field of that form which holds the photo. */
export const SHARED_FIELD = "photo";

/** In the address of a home page: the name under which a shared photo waits for that page. */
export const SHARED_QUERY = "shared";

/** The cache in which a shared photo waits for the page that is opened for it. It holds one photo at most. */
export const sharedPhotoCache = (root: string): string => cacheName(root, SHARED_QUERY);

/** What this cache was called before, for all sites of an origin together. */
export const FORMER_SHARED_PHOTO_CACHE = "blue-heart shared-photos";

/** Names begin with the time, in milliseconds since 1970, so that the newest is last in alphabetical order. */
export const sharedPhotoName = (now: number, id: string): string => `${now}-${id}`;

/** Where the photo of that name lies in the cache. There is nothing at this address on the host. */
export const sharedPhotoAddress = (root: string, name: string): string => `${root}${SHARE_TARGET}/${name}`;

/** The page that is opened for a photo reads it within seconds. Milliseconds. */
const LONGEST_WAIT_MS = 60_000;

/** What pages and workers both have of the browser's `CacheStorage`. */
type Caches = {
  has(name: string): Promise<boolean>;
  open(name: string): Promise<{
    keys(): Promise<readonly { readonly url: string }[]>;
    delete(address: string): Promise<boolean>;
  }>;
  delete(name: string): Promise<boolean>;
};

/**
 * Deletes shared photos, whatever their age. The browser has been asked to when this returns its promise. The photo goes before
 * its cache: what is in a deleted cache stays on the disk for as long as anyone has it open, such as the worker (Chromium).
 */
export async function deleteSharedPhotos(caches: Caches, root: string): Promise<void> {
  const name = sharedPhotoCache(root);
  const opened = caches.open(name);
  const deleted = caches.delete(name);
  const cache = await opened;
  await Promise.all((await cache.keys()).map(({ url }) => cache.delete(url)));
  await deleted;
}

/**
 * Deletes a shared photo that has waited for more than a minute, or whose time makes no sense. Rejects where the
 * browser denies this storage. `now` in milliseconds since 1970.
 */
export async function deleteStalePhoto(caches: Caches, root: string, now: number): Promise<void> {
  await caches.delete(FORMER_SHARED_PHOTO_CACHE);
  const name = sharedPhotoCache(root);
  if (!(await caches.has(name))) return;
  const stored = await (await caches.open(name)).keys();
  const ages = stored.map(({ url }) => now - Number.parseInt(url.split("/").at(-1) ?? "", 10));
  if (!ages.every((age) => age >= 0 && age <= LONGEST_WAIT_MS)) await deleteSharedPhotos(caches, root);
}
