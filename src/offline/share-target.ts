import { cacheName } from "./precache-format.ts";

/** The address, below a language's home page, to which the installed app posts a shared photo. */
export const SHARE_TARGET = "share-photo";

export const SHARED_FIELD = "photo";

/** The query parameter of a home page with the name of the shared photo that waits for it. */
export const SHARED_QUERY = "shared";

/** The cache in which at most one shared photo waits for its page. */
export const sharedPhotoCache = (root: string): string => cacheName(root, SHARED_QUERY);

/** The name starts with the time, so that alphabetical order is chronological. */
export const sharedPhotoName = (now: number, id: string): string => `${now}-${id}`;

/** The photo's address in the cache; the host has nothing there. */
export const sharedPhotoAddress = (root: string, name: string): string => `${root}${SHARE_TARGET}/${name}`;

/** In milliseconds. The page that is opened for a photo reads it within seconds. */
const LONGEST_WAIT_MS = 60_000;

/** The part of `CacheStorage` that both pages and workers have. */
type Caches = {
  has(name: string): Promise<boolean>;
  open(name: string): Promise<{
    keys(): Promise<readonly { readonly url: string }[]>;
    delete(address: string): Promise<boolean>;
  }>;
  delete(name: string): Promise<boolean>;
};

/**
 * Deletes shared photos of any age. The request to delete their cache is made before this returns its promise. The
 * photos are deleted too, because in Chromium a deleted cache stays on the disk while anything, such as the service
 * worker, has it open.
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
  const name = sharedPhotoCache(root);
  if (!(await caches.has(name))) return;
  const stored = await (await caches.open(name)).keys();
  const ages = stored.map(({ url }) => now - Number.parseInt(url.split("/").at(-1) ?? "", 10));
  if (!ages.every((age) => age >= 0 && age <= LONGEST_WAIT_MS)) await deleteSharedPhotos(caches, root);
}
