import { LANGUAGES, type Language } from "../../src/model/languages.ts";

/** When the service worker caches a file: always, with its language, on first use, or never. */
export type Group = "always" | "late" | "never" | Language;

const LANGUAGE = LANGUAGES.join("|");
const PAGE_FOLDER = new RegExp(`^(${LANGUAGE})/`);
/** A chunk named after a language's catalogue or content, such as "assets/ar-B1kZ07tq.js". */
const LANGUAGE_CHUNK = new RegExp(`^assets/(${LANGUAGE})-[\\w-]{8}\\.js$`);

/** The group of a file in the built site, given its path from the root. */
export function groupOf(path: string): Group {
  // Hundreds of kB that few photos need: the HEIC decoder and the models' weights.
  if (/\.(wasm|bin)$/.test(path) || /^vendor\/.*\.js$/.test(path)) return "late";
  if (/(^|\/)(index\.html|world-day\.ics)$/.test(path))
    return (PAGE_FOLDER.exec(path)?.[1] as Language | undefined) ?? "en";
  const chunk = LANGUAGE_CHUNK.exec(path);
  if (chunk) return chunk[1] as Language;
  // Files that the pages load. Everything else is for other clients: crawlers (sitemap, preview cards, robots.txt), the
  // operating system that installs the app (manifest, icons), and readers of the licences.
  return /^assets\/.*\.(js|css|svg|woff2|webp|avif)$/.test(path) ? "always" : "never";
}
