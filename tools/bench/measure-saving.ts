import { loadavg } from "node:os";
import type { Page } from "playwright";
import { createServer } from "vite";
import { SAVE_TARGET_IDS, type SaveTargetId } from "../../src/model/save-targets.ts";
import { median } from "./contest.ts";
import { launchChromium } from "./engines.ts";
import { type AppRun, measureInApp } from "./measure-in-app.ts";
import { SAVING_PHOTOS, type SavingPhoto, savingPhoto } from "./photos.ts";
import type { Encoded } from "./saving-page.ts";
import type { Served } from "./serve.ts";

/** Medians of several rounds. */
type Timed = { readonly ms: number; readonly bytes: number };

export type Race = {
  readonly photo: SavingPhoto;
  readonly side: number;
  readonly floor: Timed;
  readonly ours: Timed;
};

export type LadderRun = Encoded & { readonly photo: SavingPhoto; readonly target: SaveTargetId };

export type SavingRun = {
  readonly version: string;
  readonly rounds: number;
  readonly load: { readonly before: number; readonly after: number };
  readonly races: readonly Race[];
  readonly ladder: readonly LadderRun[];
  readonly inApp: readonly AppRun[];
};

/** 1024 and 2048 pixels. */
const RACED: readonly SaveTargetId[] = ["everywhere", "large"];

/** Measures how long saving takes: in the built app, and in a bare page compared with the browser's own encoder. */
export async function measureSaving(served: Served, rounds: number): Promise<SavingRun> {
  const before = loadavg()[0] ?? 0;
  const server = await createServer({
    server: { port: 0, host: "127.0.0.1", watch: null },
    optimizeDeps: { entries: ["tools/bench/saving-page.html"] },
    cacheDir: "node_modules/.vite-saving",
    logLevel: "warn",
  });
  const browser = await launchChromium();
  const races: Race[] = [];
  const ladder: LadderRun[] = [];
  const inApp: AppRun[] = [];
  try {
    await server.listen();
    for (const photo of SAVING_PHOTOS) {
      const path = await savingPhoto(photo);
      const page = await browser.newPage();
      await page.goto(`${server.resolvedUrls?.local[0]}tools/bench/saving-page.html`);
      await page.waitForFunction(() => "savingBench" in window);
      await page.setInputFiles("input", path);
      await page.evaluate(() => window.savingBench.open());
      for (const target of RACED) races.push(await race(page, photo, target, rounds));
      for (const target of SAVE_TARGET_IDS)
        ladder.push({
          photo,
          target,
          ...(await page.evaluate((id) => window.savingBench.encode(id, true), target)),
        });
      await page.close();
      inApp.push(await measureInApp(browser, served.app, photo, path, rounds));
      console.log(`saving: ${photo} done`);
    }
    return {
      version: browser.version(),
      rounds,
      load: { before, after: loadavg()[0] ?? 0 },
      races,
      ladder,
      inApp,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Alternates, so that a busy moment affects both; the first run of each is discarded as a warm-up. */
async function race(page: Page, photo: SavingPhoto, target: SaveTargetId, rounds: number): Promise<Race> {
  const side = target === "large" ? 2048 : 1024;
  const floors: Timed[] = [];
  const ours: Timed[] = [];
  for (let round = 0; round <= rounds; round++) {
    const floor = await page.evaluate((side) => window.savingBench.floor(side), side);
    const mine = await page.evaluate((id) => window.savingBench.encode(id, false), target);
    if (round === 0) continue;
    floors.push(floor);
    ours.push(mine);
  }
  const middle = (runs: readonly Timed[]): Timed => ({
    ms: median(runs.map(({ ms }) => ms)),
    bytes: median(runs.map(({ bytes }) => bytes)),
  });
  return { photo, side, floor: middle(floors), ours: middle(ours) };
}
