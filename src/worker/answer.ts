import { SHARE_TARGET } from "../domain/shared-photo.ts";
import { canBeKept, keepLanguage } from "./keep-files.ts";
import { receiveSharedPhoto, sweepSharedPhoto } from "./receive-shared-photo.ts";
import { findKept, forgetOtherVersions, openLateParts, openThisVersion } from "./site-caches.ts";
import { isLate, isOurs, isPage, languageOf, pathOf, ROOT } from "./site-files.ts";

/** Answers what this site keeps, and a shared photo. Everything else goes to the network as if there were no worker. */
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
  if (isOurs(path)) {
    event.respondWith(fromKeptOrNetwork(event, path));
    return;
  }
  // A folder without its slash, as hosts do it: the page's own addresses count from the folder.
  if (mode === "navigate" && isOurs(`${path}/`))
    event.respondWith(Response.redirect(`${ROOT}${path}/${new URL(url).search}`));
}

async function fromKeptOrNetwork(event: FetchEvent, path: string): Promise<Response> {
  if (event.request.mode === "navigate")
    event.waitUntil(Promise.all([forgetOtherVersions(event.resultingClientId), sweepSharedPhoto()]));
  const kept = await findKept(path).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(event.request);
  const language = isPage(path) ? languageOf(path) : undefined;
  event.waitUntil(language ? keepLanguage(language) : keepCopy(path, response.clone()));
  return response;
}

/** What cannot be kept now, for want of room perhaps, is fetched again the next time. */
async function keepCopy(path: string, copy: Response): Promise<void> {
  try {
    if (!(await canBeKept(copy, path))) return;
    await (await (isLate(path) ? openLateParts() : openThisVersion())).put(ROOT + path, copy);
  } catch {
    // Nothing was promised.
  }
}
