import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../../src/domain/languages.ts";
import type { KeptFiles } from "../../src/domain/offline.ts";
import { type Group, groupOf } from "./group-of.ts";

/** What the worker keeps of a built site: called last, it finds every page, chunk and picture that there is. */
export function listKeptFiles(dist: string): KeptFiles {
  const hash = createHash("sha256");
  const groups = new Map<Group, string[]>();
  for (const path of filesBelow(dist)) {
    const group = groupOf(path);
    if (group === "never") continue;
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(dist, path)));
    groups.set(group, [...(groups.get(group) ?? []), path.replace(/(^|\/)index\.html$/, "$1")]);
  }
  const listOf = (group: Group) => groups.get(group) ?? [];
  const languages = Object.fromEntries(LANGUAGES.map((language) => [language, pagesFirst(listOf(language))]));
  return {
    version: hash.digest("hex").slice(0, 12),
    always: listOf("always"),
    languages: languages as Record<Language, string[]>,
    late: listOf("late"),
  };
}

/** In an order that does not change from one machine to another. */
const filesBelow = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

/** The home page comes first: by it the worker tells whether a language was kept. */
const pagesFirst = (paths: string[]): string[] =>
  paths.sort(
    (a, b) =>
      Number(b === "" || b.endsWith("/")) - Number(a === "" || a.endsWith("/")) || a.length - b.length,
  );
