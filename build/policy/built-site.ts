import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InlineHashes } from "./directives.ts";
import { inlineHashes, unionOf } from "./inline-code.ts";
import { HOST_HEADERS, netlifyHeaders } from "./netlify-headers.ts";
import { withPolicy } from "./page-meta.ts";

export type BuiltSite = {
  /** All files, as sorted paths below the folder, separated by `/`. */
  readonly files: readonly string[];
  /** Hashes of the inline scripts and styles in all pages. */
  readonly inline: InlineHashes;
};

export function readBuiltSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .sort();
  const pages = files.filter(isPage).map((file) => inlineHashes(read(folder, file), file));
  return { files, inline: unionOf(pages) };
}

/** Adds the policy to every page of a built app. */
export function protectPages(folder: string): void {
  for (const file of readBuiltSite(folder).files.filter(isPage))
    writeFileSync(join(folder, file), withPolicy(read(folder, file), file));
}

/** Writes `_headers` for all files of a built app. Call it once every file has been written. */
export const writeHostHeaders = (folder: string): void =>
  writeFileSync(join(folder, HOST_HEADERS), netlifyHeaders(readBuiltSite(folder)));

export const isPage = (file: string): boolean => file.endsWith(".html");

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");
