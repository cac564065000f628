import { resolve } from "node:path";
import type { Plugin } from "vite";
import { protectPages, readBuiltSite, writeHostHeaders } from "./built-site.ts";
import { headersFor } from "./headers.ts";

/**
 * Puts the Content-Security-Policy into every page that a build writes, whoever wrote it. The preview serves with the same
 * headers as a host would; the development server with none.
 */
export function policy(): Plugin {
  return {
    ...onceWritten("policy", protectPages),
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
export const hostHeaders = (): Plugin => onceWritten("host-headers", writeHostHeaders);

/** Does something with the folder of a build, after every plugin before this one, which may write files. */
function onceWritten(name: string, act: (folder: string) => void): Plugin {
  let folder = "";
  let hasWritten = false;
  return {
    name,
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle() {
      hasWritten = true;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        if (hasWritten) act(folder);
      },
    },
  };
}
