import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { type FileHashes, HASH_BYTES, type PrecacheManifest } from "../../src/offline/precache-format.ts";
import { filesBelow } from "../built-files.ts";

/** When the service worker caches a file: always, with its language, on first use, or never. */
type Group = "always" | "late" | "never" | Language;

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

/** The precache manifest of a built site. Call it last, so that it covers every page, chunk and picture. */
export function listPrecache(dist: string): PrecacheManifest {
  const paths = filesBelow(dist);
  const filesOf = (group: Group): FileHashes =>
    Object.fromEntries(
      pagesFirst(paths.filter((path) => groupOf(path) === group)).map((path) => [
        path.replace(/(^|\/)index\.html$/, "$1"),
        hashOf(readFileSync(join(dist, path))),
      ]),
    );
  return {
    always: filesOf("always"),
    languages: Object.fromEntries(LANGUAGES.map((language) => [language, filesOf(language)])) as Record<
      Language,
      FileHashes
    >,
    late: filesOf("late"),
  };
}

const hashOf = (bytes: Buffer): string =>
  createHash("sha256").update(bytes).digest().subarray(0, HASH_BYTES).toString("base64");

/** The home page comes first: the service worker checks for it to find out whether a language is cached. */
const pagesFirst = (paths: string[]): string[] =>
  paths.sort(
    (a, b) => Number(b.endsWith("index.html")) - Number(a.endsWith("index.html")) || a.length - b.length,
  );
