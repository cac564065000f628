import { resolve } from "node:path";
import type { Plugin } from "vite";
import { onceWritten } from "../vite-once-written.ts";
import { protectPages, readBuiltSite, writeHostHeaders } from "./built-site.ts";
import { headersFor } from "./headers.ts";

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
