import { SHARE_TARGET } from "../offline/share-target.ts";
import { cacheCopy, precacheLanguage } from "./precache.ts";
import { findCached, forgetOtherVersions } from "./site-caches.ts";
import { isNamedByContent, isOurs, isPage, languageOf, pathOf, ROOT } from "./site-files.ts";
import { receiveSharedPhoto, sweepPhotos } from "./stored-photos.ts";

/** Responds with cached files, and receives shared photos. All other requests go to the network. */
export function answer(event: FetchEvent): void {
  const { method, mode, url } = event.request;
  const path = pathOf(url);
  if (path === null) return;
  if (method === "POST" && (path === SHARE_TARGET || path.endsWith(`/${SHARE_TARGET}`))) {
    const home = path.slice(0, -SHARE_TARGET.length);
    if (isOurs(home)) event.respondWith(receiveSharedPhoto(event.request, ROOT + home));
    return;
  }
  if (method !== "GET") return;
  // Files with hashed names may belong to another version, whose pages are still open.
  if (isOurs(path) || isNamedByContent(path)) {
    event.respondWith(
      mode !== "navigate" && event.request.cache === "reload"
        ? renew(event, path)
        : fromCacheOrNetwork(event, path),
    );
    return;
  }
  // A folder without its final slash is redirected, as hosts do: the page's relative addresses need the slash.
  if (mode === "navigate" && isOurs(`${path}/`))
    event.respondWith(Response.redirect(`${ROOT}${path}/${new URL(url).search}`));
}

async function fromCacheOrNetwork(event: FetchEvent, path: string): Promise<Response> {
  const isNavigation = event.request.mode === "navigate";
  if (isNavigation)
    event.waitUntil(Promise.all([forgetOtherVersions(event.resultingClientId), sweepPhotos()]));
  const kept = await findCached(path).catch(() => undefined);
  if (kept) return kept;
  // A page must not come from the browser's own cache, which may hold a network's login page in its place.
  const response = await fetch(event.request, isNavigation ? { cache: "no-cache" } : undefined);
  const language = isPage(path) ? languageOf(path) : undefined;
  event.waitUntil(language ? precacheLanguage(language) : cacheCopy(path, response.clone()));
  return response;
}

/**
 * Fetches a file past all caches, for a page that failed to load, and while the developer tools' "Disable cache" is on.
 * A complete response replaces the cached file; without a network, the cached file is still served.
 */
async function renew({ request }: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fetch(request);
    await cacheCopy(path, response.clone());
    return response;
  } catch (reason) {
    const cached = await findCached(path).catch(() => undefined);
    if (cached) return cached;
    throw reason;
  }
}
