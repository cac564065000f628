import { LANGUAGES, type Language } from "../model/languages.ts";
import type { FileHashes } from "../offline/precache-format.ts";
import {
  dropFalseLateParts,
  dropThisVersion,
  findInOtherVersions,
  openLateParts,
  openThisVersion,
} from "./site-caches.ts";
import { isGenuine, isLate, isNamedByContent, languageOf, pathOf, ROOT, worker } from "./site-files.ts";

/** So many files are fetched at a time: the page's own requests come first, yet no round trip is waited for alone. */
const AT_A_TIME = 3;

/**
 * Keeps this version: the pages and words of the languages in use, then what all need. All or nothing: rejects, and
 * leaves nothing behind, when a file cannot be had as it was built or there is no room. The version before then stays.
 */
export async function precacheThisVersion(): Promise<void> {
  const languages = await languagesInUse();
  try {
    await precacheAll([...languages.map((language) => PRECACHE.languages[language]), PRECACHE.always]);
    await dropFalseLateParts();
  } catch (reason) {
    await dropThisVersion();
    throw reason;
  }
}

/** Keeps a language that was not in use when this version came. What cannot be kept now is tried again when used. */
export const precacheLanguage = (language: Language): Promise<void> =>
  precacheAll([PRECACHE.languages[language]]).catch(() => {});

/** Keeps what was fetched, if it is the file. What cannot be kept now, for want of room perhaps, is fetched again next time. */
export async function cacheCopy(path: string, copy: Response): Promise<void> {
  try {
    if (!(await isGenuine(copy, path))) return;
    await (await (isLate(path) ? openLateParts() : openThisVersion())).put(ROOT + path, copy);
  } catch {
    // Nothing was promised.
  }
}

/** Those of the open pages, and those that the version before had kept. */
async function languagesInUse(): Promise<readonly Language[]> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.map(({ url }) => languageOf(pathOf(url) ?? ""));
  const kept = await Promise.all(
    LANGUAGES.map(async (language) => {
      const [first] = Object.keys(PRECACHE.languages[language]);
      return first !== undefined && (await findInOtherVersions(first, async () => true))
        ? language
        : undefined;
    }),
  );
  return [...new Set([...open, ...kept])].filter((language) => language !== undefined);
}

async function precacheAll(groups: readonly FileHashes[]): Promise<void> {
  const cache = await openThisVersion();
  const queue = groups.flatMap((files) => Object.keys(files));
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const own = await cache.match(ROOT + path);
      if (own && (await isGenuine(own, path))) continue;
      const known = isNamedByContent(path) ? await findInOtherVersions(path) : undefined;
      await cache.put(ROOT + path, known ?? (await fetchGenuine(path)));
    }
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: AT_A_TIME }, () =>
      work().catch((reason: unknown) => {
        // The rest would be fetched in vain.
        queue.length = 0;
        throw reason;
      }),
    ),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

/** The file as it was built. Rejects when it cannot be had. */
async function fetchGenuine(path: string): Promise<Response> {
  // What has no name of its own is asked for anew, past any copy of another version that the browser still holds. What
  // has one is in the browser's cache already where the page has used it; that copy may be a false one.
  for (const cache of isNamedByContent(path) ? (["default", "reload"] as const) : (["no-cache"] as const)) {
    const response = await fetch(ROOT + path, { cache, priority: "low" });
    if (await isGenuine(response, path)) return withoutRedirect(response);
  }
  throw new Error(`${path} is not what was built`);
}

/** A browser refuses to open a page with an answer that was redirected: the same without that mark. */
const withoutRedirect = (response: Response): Response =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response;
