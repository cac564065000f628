import type { Browser, CDPSession } from "playwright";
import { largestRenderer, memoryOf } from "../support/process-memory.ts";
import { pressKey } from "./gestures.ts";
import type { Monkey } from "./monkey.ts";

/** What the page holds after everything that can be freed has been. */
export type Held = {
  /** Bytes of the JavaScript heap. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** MB (10⁶ bytes) of the page's process under memory pressure, without file mappings; null if not reported. */
  readonly process: number | null;
};

/** Brings the app into a defined state, so that measurements are comparable, and measures. */
export async function measureHeld(browser: Browser, monkey: Monkey): Promise<Held> {
  const { page, devtools } = monkey;
  await comeToRest(monkey);
  await devtools.send("HeapProfiler.enable");
  // Later rounds free what only became unreachable in earlier ones.
  for (let round = 0; round < 3; round++) {
    await devtools.send("HeapProfiler.collectGarbage");
    // The page cleans up after a collection when it is idle. After interrupted input, Chromium may assume that a
    // gesture is still in progress and never become idle.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestIdleCallback(resolve, { timeout: 3000 });
        }),
    );
  }
  await devtools.send("HeapProfiler.disable");
  // Chromium retains decoded pictures as long as the system has memory for them.
  await devtools.send("Memory.simulatePressureNotification", { level: "critical" });
  await page.waitForTimeout(1000);
  await devtools.send("Performance.enable");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: of("JSHeapUsedSize"),
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    process: process.platform === "linux" ? await processMemory(await browser.newBrowserCDPSession()) : null,
  };
}

async function processMemory(devtools: CDPSession): Promise<number> {
  try {
    return (await memoryOf(await largestRenderer(devtools))).own;
  } finally {
    await devtools.detach();
  }
}

/**
 * Online, at a fixed size, with no dialog open, every choice as at the start, and the same photo opened twice: as many
 * photos as undo retains. A monkey that navigates returns to the first page for this; whatever that holds beyond a new
 * page was left by earlier pages. One that stays is measured where it is.
 */
async function comeToRest(monkey: Monkey): Promise<void> {
  const { page, url } = monkey;
  monkey.isOffline = false;
  await page.context().setOffline(false);
  // A link that was clicked before may navigate to another page only now.
  if (!monkey.stays) await page.goto(url).catch(() => page.goto(url));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  for (let time = 0; time < 3 && (await page.locator("dialog[open]").count()) > 0; time++)
    await pressKey(monkey, "Escape");
  await openAndSettle(monkey);
  await chooseFirst(monkey);
  await openAndSettle(monkey);
  // Performance marks are never discarded, and the monkey causes thousands of them.
  await page.evaluate(() => {
    performance.clearMarks();
    performance.clearResourceTimings();
  });
}

/** Selects the first of every group of options and closes all messages, because each badge has its own controls. */
async function chooseFirst({ page }: Monkey): Promise<void> {
  await page.evaluate(() => {
    const groups = new Set<string>();
    for (const radio of document.querySelectorAll<HTMLInputElement>("input[type=radio]:enabled")) {
      if (!groups.has(radio.name)) radio.click();
      groups.add(radio.name);
    }
    for (const close of document.querySelectorAll<HTMLElement>("[role=alert] .icon-button")) close.click();
  });
  for (const select of await page.locator("select:enabled").all()) await select.selectOption({ index: 0 });
}

async function openAndSettle({ page, files }: Monkey): Promise<void> {
  await page.evaluate(() => performance.clearMarks());
  await page.setInputFiles("input[type=file]", files.ordinary[0] ?? "", { timeout: 5000 });
  // The file to save is made last, so nothing is in progress afterwards.
  const isReady = () =>
    performance.getEntriesByName("photo-sharp").length > 0 &&
    performance.getEntriesByName("avatar-ready").length > 0;
  try {
    await page.waitForFunction(isReady, null, { timeout: 40_000, polling: 100 });
  } catch {
    const said = await page.locator("[role=status], [role=alert]").allInnerTexts();
    throw new Error(`the photo or its file was never ready; the page says: ${said.join(" / ")}`);
  }
}
