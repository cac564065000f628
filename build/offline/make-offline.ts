import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildWorker } from "./build-worker.ts";
import { listKeptFiles } from "./list-kept-files.ts";
import { nameTheApp } from "./name-the-app.ts";

export const WORKER = "sw.js";

/**
 * Makes the built site in `dist` installable and usable offline. Call it last: files changed or added afterwards are
 * missing from the precache list, so returning visitors would not get them.
 */
export async function makeOffline(dist: string, base: string, target: readonly string[]): Promise<void> {
  await nameTheApp(dist, base);
  await writeFile(join(dist, WORKER), await buildWorker(listKeptFiles(dist), target));
}
