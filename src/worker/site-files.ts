import { LANGUAGES, type Language } from "../domain/languages.ts";

/** The worker as what it is; TypeScript's library knows only a worker of any kind. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** The address of the site's root, with a slash at its end. Nothing outside of it is any concern of this worker. */
export const ROOT = worker.registration.scope;

const ALWAYS = new Set(KEPT_FILES.always);
const LATE = new Set(KEPT_FILES.late);
const LANGUAGE_OF = new Map(
  LANGUAGES.flatMap((language) => KEPT_FILES.languages[language].map((path) => [path, language] as const)),
);

/** An address below the site's root, without query and with a page named by its folder; null for any other address. */
export function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(ROOT) ? whole.slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1") : null;
}

/** Whether the worker keeps this file, or will when it is used. */
export const isOurs = (path: string): boolean => ALWAYS.has(path) || LATE.has(path) || LANGUAGE_OF.has(path);

export const isLate = (path: string): boolean => LATE.has(path);

/** The language whose page or messages this is; undefined for what all languages share. */
export const languageOf = (path: string): Language | undefined => LANGUAGE_OF.get(path);

export const isPage = (path: string): boolean => path === "" || path.endsWith("/");

/** Files whose names change with their bytes: any copy of them, however old, is the right one. */
export const isNamedByContent = (path: string): boolean => /^(assets|vendor)\//.test(path);
