import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InlineHashes } from "./directives.ts";
import { inlineHashes, unionOf } from "./inline-code.ts";
import { netlifyHeaders } from "./netlify-headers.ts";
import { withPolicy } from "./page-meta.ts";

/** A folder of the built app. */
export type BuiltSite = {
  /** All files, as paths below the folder with `/`, sorted. */
  readonly files: readonly string[];
  /** What its pages hold inline. */
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

/** Puts the policy into every page of a built app, and writes `_headers` beside them. */
export function protectSite(folder: string): void {
  const { files, inline } = readBuiltSite(folder);
  for (const file of files.filter(isPage))
    writeFileSync(join(folder, file), withPolicy(read(folder, file), file));
  writeFileSync(join(folder, "_headers"), netlifyHeaders({ files, inline }));
}

export const isPage = (file: string): boolean => file.endsWith(".html");

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");
