import type { Plugin } from "vite";
import { onceWritten } from "../vite-once-written.ts";
import { makeOffline, WORKER } from "./make-offline.ts";

/** Served as the worker in development: unregisters one that a built site left behind at the same address. */
const FAREWELL = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
`;

/** Makes every written build installable and usable offline, once all other files are in place. */
export function offline(): Plugin {
  return {
    ...onceWritten("offline", ({ config, folder }) =>
      makeOffline(folder, config.base, [config.build.target || []].flat()),
    ),
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.split("?")[0] !== `${config.base}${WORKER}`) return next();
        response.setHeader("Content-Type", "text/javascript");
        response.end(FAREWELL);
      });
    },
  };
}
