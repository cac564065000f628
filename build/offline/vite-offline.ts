import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import type { PrecacheManifest } from "../../src/offline/precache-format.ts";
import { buildInMemory } from "../built-files.ts";
import { onceWritten } from "../vite-once-written.ts";
import { listPrecache } from "./list-precache.ts";
import { nameTheApp } from "./make-manifest.ts";

/** Served as the worker in development: unregisters one that a built site left behind at the same address. */
const FAREWELL = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
`;

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

/** The service worker as one classic script, its precache list inlined: only recent Firefox supports module workers. */
async function buildWorker(files: PrecacheManifest, target: readonly string[]): Promise<string> {
  const [chunk] = await buildInMemory({
    target: [...target],
    lib: { entry: "src/service-worker/service-worker.ts", formats: ["iife"], name: "worker" },
  });
  const list = JSON.stringify(files);
  const version = createHash("sha256")
    .update(list + chunk.code)
    .digest("hex")
    .slice(0, 12);
  return `const VERSION = "${version}", PRECACHE = ${list};\n${chunk.code}`;
}

const WORKER = "sw.js";

/**
 * Makes the built site in `dist` installable and usable offline. Call it last: files changed or added afterwards are
 * missing from the precache list, so returning visitors would not get them.
 */
async function makeOffline(dist: string, base: string, target: readonly string[]): Promise<void> {
  await nameTheApp(dist, base);
  await writeFile(join(dist, WORKER), await buildWorker(listPrecache(dist), target));
}
