import { largestRenderer, type Memory, memoryOf } from "../../tests/support/process-memory.ts";
import { pause, type Tab } from "./engine.ts";
import { openInApp } from "./measure.ts";
import type { BenchPhoto } from "./photos.ts";
import { launchChromium } from "./playwright-engines.ts";
import type { Served } from "./serve.ts";

export type MemoryRun = {
  readonly before: Memory;
  readonly peak: Memory;
  /** Ten seconds after the photo is as sharp as it gets: its first picture to save has been made. */
  readonly after: Memory;
  readonly afterCollecting: Memory;
  /** When the system runs short, and the browser empties its caches. */
  readonly underPressure: Memory;
};

const SETTLED_MS = 10_000;

/** What the page holds is told by the system, so this needs Linux. */
export const canMeasureMemory = (): boolean => process.platform === "linux";

/** Opens a photo in a Chromium of its own. */
export async function measureMemory({ app }: Served, photo: BenchPhoto): Promise<MemoryRun> {
  // Else the next page's empty process is there too, and might be taken for the page's.
  const browser = await launchChromium("--disable-features=SpareRendererForSitePerProcess");
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(app);
    const pid = await largestRenderer(await browser.newBrowserCDPSession());
    const devtools = await page.context().newCDPSession(page);
    const tab: Tab = {
      evaluate: (expression) => page.evaluate(expression),
      choose: (path) => page.setInputFiles("input[type=file]", path),
      close: () => browser.close(),
    };
    await pause(2000);
    const before = await memoryOf(pid);
    const sampler = samplePeak(pid, before);
    await openInApp(tab, photo);
    await pause(SETTLED_MS);
    const peak = sampler.stop();
    const after = await memoryOf(pid);
    await devtools.send("HeapProfiler.collectGarbage");
    await pause(1000);
    const afterCollecting = await memoryOf(pid);
    await devtools.send("Memory.simulatePressureNotification", { level: "critical" });
    await pause(2000);
    return { before, peak, after, afterCollecting, underPressure: await memoryOf(pid) };
  } finally {
    await browser.close();
  }
}

/** The most of each, looked at every 20 ms; of what is resident the system itself keeps the peak. */
function samplePeak(pid: number, start: Memory): { stop(): Memory } {
  let peak = start;
  const timer = setInterval(async () => {
    const now = await memoryOf(pid, "VmHWM");
    peak = {
      resident: Math.max(peak.resident, now.resident),
      own: Math.max(peak.own, now.own),
    };
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
