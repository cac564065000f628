import { largestRenderer, type Memory, memoryOf } from "../../tests/support/process-memory.ts";
import { pause } from "./engine.ts";
import { launchChromium, tabOf } from "./engines.ts";
import { openInApp } from "./measure.ts";
import type { BenchPhoto } from "./photos.ts";
import type { Served } from "./serve.ts";

export type MemoryRun = {
  readonly before: Memory;
  readonly peak: Memory;
  /** Ten seconds after the photo is as sharp as it gets; by then its first file has been made. */
  readonly after: Memory;
  readonly afterCollecting: Memory;
  /** After a memory-pressure notification, when the browser empties its caches. */
  readonly underPressure: Memory;
};

const SETTLED_MS = 10_000;

/** The process's memory is read from the operating system, which requires Linux. */
export const canMeasureMemory = (): boolean => process.platform === "linux";

export async function measureMemory({ app }: Served, photo: BenchPhoto): Promise<MemoryRun> {
  // Without this, Chromium keeps a spare renderer for the next page, which could be mistaken for the page's.
  const browser = await launchChromium("--disable-features=SpareRendererForSitePerProcess");
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(app);
    const pid = await largestRenderer(await browser.newBrowserCDPSession());
    const devtools = await page.context().newCDPSession(page);
    await pause(2000);
    const before = await memoryOf(pid);
    const sampler = samplePeak(pid, before);
    await openInApp(tabOf(page), photo);
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

/** The maximum of each value, sampled every 20 ms; the system itself records the peak of resident memory. */
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
