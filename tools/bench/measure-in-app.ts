import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright";
import sharp from "sharp";
import { DEFAULT_SAVE_TARGET, type SaveTargetId, saveTargetOf } from "../../src/model/save-targets.ts";
import { median } from "./contest.ts";
import { pause } from "./engine.ts";
import { tabOf } from "./engines.ts";
import { openInApp } from "./measure.ts";
import type { SavingPhoto } from "./photos.ts";

/** Milliseconds. */
export type AppRun = {
  readonly photo: SavingPhoto;
  /** From the click to the start of the download when the file is ready; the slowest. */
  readonly tap: number;
  /** From an instantaneous change to the finished file, at 1024 and 2048 pixels; medians. */
  readonly readyAfter: { readonly 1024: number; readonly 2048: number };
  /** The longest main-thread task of all rounds between that change and the file, 2048 px; 0 if none took 50 ms. */
  readonly longestTask: number;
};

/** Measures saving in the built app, as a user experiences it. */
export async function measureInApp(
  browser: Browser,
  app: string,
  photo: SavingPhoto,
  path: string,
  rounds: number,
): Promise<AppRun> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(app);
    await openInApp(tabOf(page), { path, width: 0, height: 0 });
    const atOnce = await changeOften(page, "everywhere", rounds);
    const taps: number[] = [];
    for (let round = 0; round < rounds; round++) taps.push(await tap(page, "everywhere"));
    const large = await changeOften(page, "large", rounds);
    return {
      photo,
      tap: Math.max(...taps),
      readyAfter: { 1024: atOnce.ready, 2048: large.ready },
      longestTask: large.longestTask,
    };
  } finally {
    await context.close();
  }
}

/** If encoding takes seconds, fewer rounds are enough. */
const LONGEST_MS = 15_000;

/** Repeatedly selects another badge, each time after the page has been idle for a second. */
async function changeOften(page: Page, target: SaveTargetId, rounds: number) {
  // The default is selected already, and its file is ready or nearly so.
  if (target !== DEFAULT_SAVE_TARGET) await page.getByRole("combobox", { name: "Size" }).selectOption(target);
  const times: number[] = [];
  const tasks: number[] = [];
  const end = Date.now() + LONGEST_MS;
  for (let round = 0; round <= rounds && (times.length === 0 || Date.now() < end); round++) {
    await pause(1000);
    const { ready, longestTask } = await page.evaluate(async () => {
      const tiles = [...document.querySelectorAll<HTMLInputElement>("input[name=badge]")];
      // Alternates between ring and pin: both show the whole photo.
      const other = tiles.find((tile, i) => i < 2 && !tile.checked);
      const durations: number[] = [];
      const observer = new PerformanceObserver((list) => {
        durations.push(...list.getEntries().map(({ duration }) => duration));
      });
      observer.observe({ type: "longtask" });
      const begun = performance.now();
      other?.click();
      const last = () => performance.getEntriesByName("avatar-ready").at(-1)?.startTime ?? 0;
      while (last() < begun) await new Promise((resolve) => setTimeout(resolve, 50));
      // Observers are notified with a short delay.
      await new Promise((resolve) => setTimeout(resolve, 200));
      observer.disconnect();
      return { ready: last() - begun, longestTask: Math.max(0, ...durations) };
    });
    if (round === 0) continue;
    times.push(ready);
    tasks.push(longestTask);
  }
  return { ready: median(times), longestTask: Math.max(...tasks) };
}

/** Clicks when the file is ready, and verifies the downloaded file with another decoder. */
async function tap(page: Page, target: SaveTargetId): Promise<number> {
  const arriving = page.waitForEvent("download");
  const took = await page.evaluate(() => {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) =>
      /Download/.test(textContent ?? ""),
    );
    const begun = performance.now();
    button?.click();
    return (performance.getEntriesByName("avatar-saved").at(-1)?.startTime ?? Number.NaN) - begun;
  });
  const { width, height } = await sharp(await readFile(await (await arriving).path())).metadata();
  const { side } = saveTargetOf(target);
  if (width !== height || width > side) throw new Error(`${width} × ${height} instead of ${side}`);
  return took;
}
