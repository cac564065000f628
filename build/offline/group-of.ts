import { LANGUAGES, type Language } from "../../src/model/languages.ts";

/** How the worker treats a file: for all pages, with a language, once it is used, or not at all. */
export type Group = "always" | "late" | "never" | Language;

const LANGUAGE = LANGUAGES.join("|");
const PAGE_FOLDER = new RegExp(`^(${LANGUAGE})/`);
/** A chunk that is named after a language's catalogue or content, such as "assets/ar-B1kZ07tq.js". */
const LANGUAGE_CHUNK = new RegExp(`^assets/(${LANGUAGE})-[\\w-]{8}\\.js$`);

/** The group of a file in the built site, by its path from the root. */
export function groupOf(path: string): Group {
  // Hundreds of kB that few photos need: the HEIC decoder and the face detector's weights.
  if (/\.(wasm|bin)$/.test(path) || /^vendor\/.*\.js$/.test(path)) return "late";
  if (/(^|\/)index\.html$/.test(path)) return (PAGE_FOLDER.exec(path)?.[1] as Language | undefined) ?? "en";
  const chunk = LANGUAGE_CHUNK.exec(path);
  if (chunk) return chunk[1] as Language;
  // What the pages are made of. All else is for others to fetch: crawlers (maps, cards, robots), the system that installs
  // the app (manifest, icons), and whoever reads a licence.
  return /^assets\/.*\.(js|css|svg|woff2|webp|avif)$/.test(path) ? "always" : "never";
}
