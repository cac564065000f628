import { LANGUAGES, type Language } from "../model/languages.ts";
import { HASH_BYTES } from "../offline/precache-format.ts";

/** The worker as what it is; TypeScript's library knows only a worker of any kind. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** The address of the site's root, with a slash at its end. Nothing outside of it is any concern of this worker. */
export const ROOT = worker.registration.scope;

const { always, languages, late } = PRECACHE;
const HASHES = new Map([always, late, ...Object.values(languages)].flatMap((files) => Object.entries(files)));

/** An address below the site's root, without query and with a page named by its folder; null for any other address. */
export function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(ROOT) ? whole.slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1") : null;
}

/** Whether the worker keeps this file, or will when it is used. */
export const isOurs = (path: string): boolean => HASHES.has(path);

export const isLate = (path: string): boolean => Object.hasOwn(late, path);

/** The language whose page or messages this is; undefined for what all languages share. */
export const languageOf = (path: string): Language | undefined =>
  LANGUAGES.find((language) => Object.hasOwn(languages[language], path));

export const isPage = (path: string): boolean => path === "" || path.endsWith("/");

/** Files whose names change with their bytes: a copy from another version is the same file. */
export const isNamedByContent = (path: string): boolean => /^(assets|vendor)\//.test(path);

/**
 * Whether a response is this version's file, byte for byte: not the page of a Wi-Fi login or a filter, half a file, or that
 * of another version. Its body can still be read afterwards.
 */
export async function isGenuine(response: Response, path: string): Promise<boolean> {
  if (response.status !== 200) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, HASH_BYTES))) === HASHES.get(path);
}
