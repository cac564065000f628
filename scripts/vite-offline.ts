import { resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { makeOffline, WORKER } from "./offline/make-offline.ts";

/** In place of the worker while developing: takes off what a built site on the same address has left behind. */
const FAREWELL = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
`;

/** Makes every build that is written installable and usable without a network, after all else is in its place. */
export function offline(): Plugin {
  let config: ResolvedConfig;
  let isWritten = false;
  return {
    name: "offline",
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0] !== `${config.base}${WORKER}`) return next();
        response.setHeader("Content-Type", "text/javascript");
        response.end(FAREWELL);
      });
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (!isWritten) return;
        const { outDir, target } = config.build;
        await makeOffline(resolve(config.root, outDir), config.base, [target || []].flat());
      },
    },
  };
}
