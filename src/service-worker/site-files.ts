import { LANGUAGES, type Language } from "../model/languages.ts";
import { HASH_BYTES } from "../offline/precache-format.ts";

/** TypeScript's library declares only a general worker. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** The address of the site's root, ending in a slash. */
export const ROOT = worker.registration.scope;

const { always, languages, late } = PRECACHE;
const HASHES = new Map([always, late, ...Object.values(languages)].flatMap((files) => Object.entries(files)));

/** The path from the site's root, without query, and with a page named by its folder; null outside the site. */
export function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(ROOT) ? whole.slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1") : null;
}

export const isOurs = (path: string): boolean => HASHES.has(path);

export const isLate = (path: string): boolean => Object.hasOwn(late, path);

export const languageOf = (path: string): Language | undefined =>
  LANGUAGES.find((language) => Object.hasOwn(languages[language], path));

export const isPage = (path: string): boolean => path === "" || path.endsWith("/");

/** Such files have hashed names, so a copy from another version is the same file. */
export const isNamedByContent = (path: string): boolean => /^(assets|vendor)\//.test(path);

/**
 * Whether a response is this version's file, byte for byte, and not a login page or half of the file. Leaves its body
 * readable.
 */
export async function isGenuine(response: Response, path: string): Promise<boolean> {
  if (response.status !== 200) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, HASH_BYTES))) === HASHES.get(path);
}
