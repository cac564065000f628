import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { type FileHashes, HASH_BYTES, type PrecacheManifest } from "../../src/offline/precache-format.ts";
import { type Group, groupOf } from "./group-of.ts";

/** The precache manifest of a built site. Call it last, so that it covers every page, chunk and picture. */
export function listKeptFiles(dist: string): PrecacheManifest {
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

/** Sorted, so that the order is the same on every machine. */
const filesBelow = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

/** The home page comes first: the service worker checks for it to find out whether a language is cached. */
const pagesFirst = (paths: string[]): string[] =>
  paths.sort(
    (a, b) => Number(b.endsWith("index.html")) - Number(a.endsWith("index.html")) || a.length - b.length,
  );
