import { resolve } from "node:path";
import type { Plugin } from "vite";
import { onceWritten } from "../vite-once-written.ts";
import { protectPages, readBuiltSite, writeHostHeaders } from "./built-site.ts";
import { headersFor } from "./headers.ts";

/**
 * Puts the Content-Security-Policy into every page that a build writes, whoever wrote it. The preview serves with the same
 * headers as a host would; the development server with none.
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

/** Writes `_headers`. The last plugin of all, so that no file is forgotten. */
export const hostHeaders = (): Plugin =>
  onceWritten("host-headers", ({ folder }) => writeHostHeaders(folder));
