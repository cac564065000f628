import type { Plugin } from "vite";
import { onceWritten } from "../vite-once-written.ts";
import { makeOffline, WORKER } from "./make-offline.ts";

/** In place of the worker while developing: takes off what a built site on the same address has left behind. */
const FAREWELL = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
`;

/** Makes every build that is written installable and usable without a network, after all else is in its place. */
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
