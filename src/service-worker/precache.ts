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

/** Files fetched at a time: few, so that the page's own requests come first, yet more than one, to hide latency. */
const AT_A_TIME = 3;

/**
 * Precaches this version: the languages in use, then what all pages need. All or nothing: if a file is unavailable or
 * does not match its hash, or there is no room, rejects and leaves nothing behind. The previous version then stays.
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

/** Precaches a language that was not in use at installation. What fails is retried on the next use. */
export const precacheLanguage = (language: Language): Promise<void> =>
  precacheAll([PRECACHE.languages[language]]).catch(() => {});

/** Caches a response that matches its hash. What fails is fetched again on the next use. */
export async function cacheCopy(path: string, copy: Response): Promise<void> {
  try {
    if (!(await isGenuine(copy, path))) return;
    await (await (isLate(path) ? openLateParts() : openThisVersion())).put(ROOT + path, copy);
  } catch {
    // There may be no room.
  }
}

/** The languages of open pages, and those that the previous version had cached. */
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
        // The others stop too.
        queue.length = 0;
        throw reason;
      }),
    ),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

async function fetchGenuine(path: string): Promise<Response> {
  // Files whose names do not change are revalidated. Others are usually in the browser's cache, which may have a
  // wrong copy.
  for (const cache of isNamedByContent(path) ? (["default", "reload"] as const) : (["no-cache"] as const)) {
    const response = await fetch(ROOT + path, { cache, priority: "low" });
    if (await isGenuine(response, path)) return withoutRedirect(response);
  }
  throw new Error(`${path} is not what was built`);
}

/** Browsers reject a redirected response to a navigation, hence a copy without that mark. */
const withoutRedirect = (response: Response): Response =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response;
