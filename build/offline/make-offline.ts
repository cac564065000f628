import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildWorker } from "./build-worker.ts";
import { listKeptFiles } from "./list-kept-files.ts";
import { nameTheApp } from "./name-the-app.ts";

/** The worker's file, at the root of the site that it serves. */
export const WORKER = "sw.js";

/**
 * Makes the built site in `dist` installable and usable without a network. It has to come last: what is changed or added
 * afterwards does not reach those who have the site already.
 */
export async function makeOffline(dist: string, base: string, target: readonly string[]): Promise<void> {
  await nameTheApp(dist, base);
  await writeFile(join(dist, WORKER), await buildWorker(listKeptFiles(dist), target));
}
