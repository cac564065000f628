import { cacheName } from "../offline/precache-format.ts";
import { sharedPhotoCache } from "../offline/share-target.ts";
import { isGenuine, isLate, isNamedByContent, isOurs, pathOf, ROOT, worker } from "./site-files.ts";

const OURS = cacheName(ROOT, "");
const LATE_PARTS = cacheName(ROOT, "late");
const THIS_VERSION = cacheName(ROOT, VERSION);
const NO_VERSIONS = new Set([LATE_PARTS, sharedPhotoCache(ROOT)]);

export const openThisVersion = (): Promise<Cache> => caches.open(THIS_VERSION);
export const openLateParts = (): Promise<Cache> => caches.open(LATE_PARTS);
export const dropThisVersion = (): Promise<boolean> => caches.delete(THIS_VERSION);

/** Caches of older versions, or of a newer one that waits. */
const otherVersions = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter(
    (name) => name.startsWith(OURS) && name !== THIS_VERSION && !NO_VERSIONS.has(name),
  );

// Files are the same whatever the query and the host's Vary header.
const ANYHOW = { ignoreSearch: true, ignoreVary: true } as const;

/** The cached file, which for hashed names may come from another version. */
export async function findCached(path: string): Promise<Response | undefined> {
  // Late parts of all versions share a cache.
  const cache = await (isOurs(path) && !isLate(path) ? openThisVersion() : openLateParts());
  const own = await cache.match(ROOT + path, ANYHOW);
  if (own || !isNamedByContent(path)) return own;
  return findInOtherVersions(path);
}

/** Another version's cached file, if it `fits`. By default, a file of this version must be identical to its own. */
export async function findInOtherVersions(
  path: string,
  fits: (found: Response, path: string) => Promise<boolean> = async (found) =>
    !isOurs(path) || isGenuine(found, path),
): Promise<Response | undefined> {
  for (const name of await otherVersions()) {
    const found = await (await caches.open(name)).match(ROOT + path, ANYHOW);
    if (found && (await fits(found, path))) return found;
  }
  return undefined;
}

/**
 * Deletes other versions' caches, unless an open page may still need them or a newer version is being installed.
 * `arriving` is the page that is just being opened, which is of this version.
 */
export async function forgetOtherVersions(arriving = ""): Promise<void> {
  const others = await otherVersions();
  const { installing, waiting } = worker.registration;
  if (installing || waiting) return;
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.some(({ id, url }) => id !== arriving && url.startsWith(ROOT))) return;
  await Promise.all(others.map((name) => caches.delete(name)));
  await dropLateParts(async (path) => !isLate(path));
}

export const dropFalseLateParts = (): Promise<void> =>
  dropLateParts(async (path, kept) => isLate(path) && !(await isGenuine(kept, path)));

async function dropLateParts(isUnwanted: (path: string, kept: Response) => Promise<boolean>): Promise<void> {
  const late = await openLateParts();
  for (const request of await late.keys()) {
    const kept = await late.match(request);
    if (kept && (await isUnwanted(pathOf(request.url) ?? "", kept))) await late.delete(request);
  }
}
