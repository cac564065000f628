import { createHash } from "node:crypto";
import { build } from "vite";
import type { PrecacheManifest } from "../../src/offline/precache-format.ts";

/** The service worker as one classic script, its precache list inlined: only recent Firefox supports module workers. */
export async function buildWorker(files: PrecacheManifest, target: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target: [...target],
      lib: { entry: "src/service-worker/service-worker.ts", formats: ["iife"], name: "worker" },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && "output" in result ? result.output[0] : null;
  if (!chunk) throw new Error("The worker was not built.");
  const list = JSON.stringify(files);
  const version = createHash("sha256")
    .update(list + chunk.code)
    .digest("hex")
    .slice(0, 12);
  return `const VERSION = "${version}", KEPT_FILES = ${list};\n${chunk.code}`;
}
