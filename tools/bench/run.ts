import { readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Contest, compete } from "./contest.ts";
import type { Engine, FloorWay } from "./engine.ts";
import { chromiumEngine, firefoxEngine, webkitEngine } from "./engines.ts";
import { type FrameRun, measureFrames } from "./frames.ts";
import { measureSaving, type SavingRun } from "./measure-saving.ts";
import { canMeasureMemory, type MemoryRun, measureMemory } from "./memory.ts";
import { measureNetwork, type NetworkRun } from "./network.ts";
import { benchPhoto, type Megapixels } from "./photos.ts";
import { writeReport } from "./report.ts";
import { type Served, serve } from "./serve.ts";

const ENGINES = { chromium: chromiumEngine, firefox: firefoxEngine, webkit: webkitEngine };
const PHOTOS: readonly Megapixels[] = ["12 MP", "48 MP"];
const DOCUMENT = "docs/benchmarks.md";

/**
 * Runs the measurements, prints the report and writes it to docs/benchmarks.md.
 *
 *   npm run bench -- --runs 3 --engines chromium,firefox   runs (7), browsers (all that are installed)
 *   npm run bench -- --print                               does not write the file
 *   npm run bench -- --parts frames,saving                 only these; all: opening,network,memory,frames,saving
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: "string", default: "7" },
      engines: { type: "string", default: Object.keys(ENGINES).join(",") },
      print: { type: "boolean", default: false },
      parts: { type: "string", default: "opening,network,memory,frames,saving" },
    },
  });
  const rounds = Math.max(1, Number(values.runs));
  const wanted = values.engines.split(",");
  const parts = values.parts.split(",");
  const inChromium = (part: string) => parts.includes(part) && wanted.includes("chromium");
  const loadBefore = loadavg()[0] ?? 0;
  const served = await serve();
  const contests: Contest[] = [];
  const floors = new Map<string, readonly FloorWay[]>();
  let network: readonly NetworkRun[] = [];
  let memory: MemoryRun | null = null;
  let frames: readonly FrameRun[] = [];
  let saving: SavingRun | null = null;
  try {
    for (const [name, start] of Object.entries(ENGINES)) {
      const engine = parts.includes("opening") && wanted.includes(name) ? await start() : null;
      if (!engine) continue;
      floors.set(engine.name, engine.floors);
      contests.push(...(await measure(engine, served, rounds)));
    }
    if (inChromium("network")) network = await measureNetwork(await benchPhoto("12 MP", "nothing"), rounds);
    if (canMeasureMemory() && inChromium("memory"))
      memory = await measureMemory(served, await benchPhoto("108 MP", "nothing"));
    if (inChromium("frames")) frames = await measureFrames(served, await benchPhoto("48 MP", "nothing"));
    if (inChromium("saving")) saving = await measureSaving(served, rounds);
  } finally {
    await served.close();
  }
  const former = await readFile(DOCUMENT, "utf8");
  const load = { before: loadBefore, after: loadavg()[0] ?? 0 };
  const report = writeReport({
    contests,
    floors,
    network,
    memory,
    frames,
    saving,
    rounds,
    load,
    former,
  });
  console.log(`\n${report}`);
  if (!values.print) await writeFile(DOCUMENT, report);
}

async function measure(engine: Engine, served: Served, rounds: number): Promise<Contest[]> {
  const contests: Contest[] = [];
  try {
    for (const photo of PHOTOS) contests.push(await compete(engine, served, photo, rounds));
  } catch (reason) {
    // A browser that cannot be driven must not discard the results of the others.
    console.error(`${engine.name} stopped:`, reason);
  } finally {
    await engine.close();
  }
  return contests;
}
