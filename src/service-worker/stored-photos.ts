import { LARGEST_FILE_BYTES } from "../model/photo-limits.ts";
import {
  deleteStalePhoto,
  SHARED_FIELD,
  SHARED_QUERY,
  sharedPhotoAddress,
  sharedPhotoCache,
  sharedPhotoName,
} from "../offline/share-target.ts";
import { stashFolder, sweepStash } from "../recovery/stash-file.ts";
import { ROOT } from "./site-files.ts";

/**
 * Stores a photo that was shared to the installed app, and opens the home page for it, which reads it, deletes it and
 * asks whether to open it. If it cannot be stored, the page says so. Forms of other sites are not even read.
 */
export async function receiveSharedPhoto(request: Request, home: string): Promise<Response> {
  if (isOfAnotherSite(request)) return Response.redirect(home, 303);
  const name = sharedPhotoName(Date.now(), crypto.randomUUID());
  try {
    const photo = (await request.formData()).get(SHARED_FIELD);
    if (photo instanceof File && photo.size <= LARGEST_FILE_BYTES) await storeOnly(photo, name);
  } catch {
    // Not a form, or no room for the photo.
  }
  return Response.redirect(`${home}?${SHARED_QUERY}=${name}`, 303);
}

/** The former name of the cache for a shared photo, the same for all sites of an origin. */
const FORMER_CACHE = "blue-heart shared-photos";

async function sweepSharedPhoto(): Promise<void> {
  try {
    await caches.delete(FORMER_CACHE);
    await deleteStalePhoto(caches, ROOT, Date.now());
  } catch {
    // The browser denies this storage.
  }
}

/**
 * Whether the browser says that a page of another site sent the form. A share from the system has the origin "null",
 * as has a form of a page that hides its address; this is why the page asks before it opens a photo. (Chromium 156
 * shows a worker `Origin` and the referrer; `Sec-Fetch-Site` is added later.)
 */
function isOfAnotherSite({ headers, referrer }: Request): boolean {
  const { origin } = new URL(ROOT);
  const sender = headers.get("Origin") ?? "null";
  return (
    (sender !== "null" && sender !== origin) ||
    /^(cross|same)-site$/.test(headers.get("Sec-Fetch-Site") ?? "") ||
    (/^https?:/.test(referrer) && !referrer.startsWith(`${origin}/`))
  );
}

async function storeOnly(photo: File, name: string): Promise<void> {
  const cache = await caches.open(sharedPhotoCache(ROOT));
  await cache.put(sharedPhotoAddress(ROOT, name), new Response(photo));
  const addresses = (await cache.keys()).map(({ url }) => url).sort();
  for (const older of addresses.slice(0, -1)) await cache.delete(older);
}

/** The former name of the stash folder, shared by all sites of an origin. */
const FORMER_FOLDER = "kept-photos";

/** Deletes photos that pages left behind and that no page may read any more. Never rejects. */
export const sweepPhotos = (): Promise<unknown> => Promise.all([sweepSharedPhoto(), sweepStashes()]);

async function sweepStashes(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    root.removeEntry(FORMER_FOLDER, { recursive: true }).catch(() => {}); // There is none.
    await sweepStash(await root.getDirectoryHandle(stashFolder(ROOT)), Date.now());
  } catch {
    // Nothing is kept, or the browser denies this storage.
  }
}
