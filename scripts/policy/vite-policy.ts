import { resolve } from "node:path";
import type { Plugin } from "vite";
import { protectSite, readBuiltSite } from "./built-site.ts";
import { headersFor } from "./headers.ts";

/**
 * Puts the Content-Security-Policy into every page that a build writes, whoever wrote it, and writes `_headers`. The
 * preview serves with the same headers as a host would; the development server with none.
 */
export function policy(): Plugin {
  let folder = "";
  let hasWritten = false;
  return {
    name: "policy",
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle() {
      hasWritten = true;
    },
    closeBundle: {
      // After every other plugin, which may write pages.
      order: "post",
      sequential: true,
      handler() {
        if (hasWritten) protectSite(folder);
      },
    },
    configurePreviewServer(server) {
      const { inline } = readBuiltSite(folder);
      server.middlewares.use(({ url = "/" }, response, next) => {
        const headers = headersFor(url.split("?")[0] ?? "/", inline);
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        next();
      });
    },
  };
}
