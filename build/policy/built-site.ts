import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { filesBelow } from "../built-files.ts";
import { onceWritten } from "../vite-once-written.ts";
import type { InlineHashes } from "./directives.ts";
import { headersFor } from "./headers.ts";
import { inlineHashes, unionOf, withPolicy } from "./inline-code.ts";
import { HOST_HEADERS, netlifyHeaders } from "./netlify-headers.ts";

export type BuiltSite = {
  /** All files, as sorted paths below the folder, separated by `/`. */
  readonly files: readonly string[];
  readonly inline: InlineHashes;
};

export function readBuiltSite(folder: string): BuiltSite {
  const files = filesBelow(folder);
  const pages = files.filter(isPage).map((file) => inlineHashes(read(folder, file), file));
  return { files, inline: unionOf(pages) };
}

function protectPages(folder: string): void {
  for (const file of readBuiltSite(folder).files.filter(isPage))
    writeFileSync(join(folder, file), withPolicy(read(folder, file), file));
}

const writeHostHeaders = (folder: string): void =>
  writeFileSync(join(folder, HOST_HEADERS), netlifyHeaders(readBuiltSite(folder)));

const isPage = (file: string): boolean => file.endsWith(".html");

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

/**
 * Adds the Content-Security-Policy to every page of a build, whichever plugin wrote it. The preview server sends the
 * same headers as a host would; the development server sends none.
 */
export function policy(): Plugin {
  return {
    ...onceWritten("policy", ({ folder }) => protectPages(folder)),
    configurePreviewServer({ config, middlewares }) {
      const { inline } = readBuiltSite(resolve(config.root, config.build.outDir));
      middlewares.use(({ url = "/" }, response, next) => {
        const headers = headersFor(url.split("?")[0] ?? "/", inline);
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        next();
      });
    },
  };
}

/** Writes `_headers`. Must be the last plugin, so that the file covers every file of the build. */
export const hostHeaders = (): Plugin =>
  onceWritten("host-headers", ({ folder }) => writeHostHeaders(folder));
