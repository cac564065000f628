import { LANGUAGES, type Language } from "../domain/languages.ts";
import { dropThisVersion, findInOtherVersions, openThisVersion } from "./site-caches.ts";
import { isNamedByContent, isOurs, isPage, languageOf, pathOf, ROOT, worker } from "./site-files.ts";

/** So many files are fetched at a time: the page's own requests come first, yet no round trip is waited for alone. */
const AT_A_TIME = 3;

/**
 * Keeps this version: the pages and words of the languages in use, then what all need. All or nothing: rejects, and
 * leaves nothing behind, when a file cannot be had or there is no room. The version before then stays.
 */
export async function keepThisVersion(): Promise<void> {
  const languages = await languagesInUse();
  try {
    await keepAll([...languages.flatMap((language) => KEPT_FILES.languages[language]), ...KEPT_FILES.always]);
  } catch (reason) {
    await dropThisVersion();
    throw reason;
  }
}

/** Keeps a language that was not in use when this version came. What cannot be kept now is tried again when used. */
export const keepLanguage = (language: Language): Promise<void> =>
  keepAll(KEPT_FILES.languages[language]).catch(() => {});

/** Those of the open pages, and those that the version before had kept. */
async function languagesInUse(): Promise<readonly Language[]> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.map(({ url }) => languageOf(pathOf(url) ?? ""));
  const kept = await Promise.all(
    LANGUAGES.map(async (language) => {
      const [first] = KEPT_FILES.languages[language];
      return first !== undefined && (await findInOtherVersions(first)) ? language : undefined;
    }),
  );
  return [...new Set([...open, ...kept])].filter((language) => language !== undefined);
}

async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await openThisVersion();
  const queue = paths.values();
  const work = async () => {
    for (const path of queue) {
      if (await cache.match(ROOT + path)) continue;
      const known = isNamedByContent(path) ? await findInOtherVersions(path) : undefined;
      await cache.put(ROOT + path, known ?? (await fetchFile(path)));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

async function fetchFile(path: string): Promise<Response> {
  // What has no name of its own is asked for anew, past any copy of another version that the browser still holds.
  const cache = isNamedByContent(path) ? "default" : "no-cache";
  const response = await fetch(ROOT + path, { cache, priority: "low" });
  if (!(await canBeKept(response, path))) throw new Error(`${path} cannot be kept`);
  return withoutRedirect(response);
}

/** Whether an answer is the file, and of this version. Its body can still be read afterwards. */
export async function canBeKept(response: Response, path: string): Promise<boolean> {
  if (response.status !== 200) return false;
  const isHtml = response.headers.get("Content-Type")?.includes("text/html") ?? false;
  // Some hosts answer a missing file by their first page.
  if (!isPage(path)) return !isHtml;
  // While a newer version is put up, its pages and this list may meet: a page must not outlive its parts.
  const html = await response.clone().text();
  return [...html.matchAll(/\bassets\/[\w.-]+\.(?:js|css)\b/g)].every(([part]) => isOurs(part));
}

/** A browser refuses to open a page with an answer that was redirected: the same without that mark. */
const withoutRedirect = (response: Response): Response =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response;
