import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import { pause, waitUntil } from "./engine.ts";
import { watchForPhoto } from "./first-sight.ts";
import { dragPath, during, inSteps, installRecorder } from "./frame-recorder.ts";
import { APP_IS_READY, IDLE_MS, seen } from "./measure.ts";
import type { BenchPhoto } from "./photos.ts";

/** At this size the stage is 560 CSS pixels wide. */
const VIEWPORT = { width: 1280, height: 860 };
const STAGE = "[data-testid=stage]";

export type Visit = {
  readonly kind: "app" | "floor" | "peer";
  readonly address: string;
  readonly photo: BenchPhoto;
};

/** Milliseconds, and kB of gzip. `saved` is null for a bare page. */
export type OpenRun = { readonly seen: number; readonly saved: number | null; readonly script: number };

const TRIES = 3;

/**
 * Opens a photo, makes a change and saves. Retries if no frame shows the photo: DevTools sometimes sends none. Null
 * after three failed tries.
 */
export async function openIn(browser: Browser, visit: Visit): Promise<OpenRun | null> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await openOnce(browser, visit);
    } catch (reason) {
      console.log(`  try ${tries} of ${TRIES}:`, String(reason));
    }
  }
  return null;
}

async function openOnce(browser: Browser, { kind, address, photo }: Visit): Promise<OpenRun> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    context.on("response", (response) => {
      if (!/\.js(\?|$)/.test(response.url())) return;
      scripts.push(
        response.body().then(
          (code) => gzipSync(code, { level: 9 }).length,
          () => 0,
        ),
      );
    });
    await page.goto(address);
    await settle(page, kind);
    const devtools = await context.newCDPSession(page);
    const firstSight = await watchForPhoto(page, devtools, kind === "floor" ? "canvas" : STAGE);
    await page.setInputFiles("input[type=file]", photo.path);
    const sight = await firstSight();
    const saved = kind === "floor" ? null : await saveAfterChange(page, kind);
    const bytes = (await Promise.all(scripts)).reduce((sum, length) => sum + length, 0);
    return { seen: sight, saved, script: bytes / 1000 };
  } finally {
    await context.close();
  }
}

async function settle(page: Page, kind: Visit["kind"]): Promise<void> {
  if (kind === "app") await waitUntil(page, APP_IS_READY);
  await pause(kind === "app" ? IDLE_MS.app : IDLE_MS.floor);
}

/** Waits until the page has finished its own work on a photo. */
async function settlePhoto(page: Page, kind: Visit["kind"]): Promise<void> {
  if (kind === "app") await waitUntil(page, seen("photo-sharp"));
  await pause(2000);
}

/** Makes a change, and requests the file in the next frame. */
async function saveAfterChange(page: Page, kind: Visit["kind"]): Promise<number> {
  await settlePhoto(page, kind);
  return page.evaluate(async () => {
    const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
    const start = performance.now();
    const saved = new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName("avatar-saved");
        if (entry) resolve(entry.startTime - start);
      }).observe({ type: "mark" });
    });
    press("[aria-label='Zoom in']");
    await new Promise(requestAnimationFrame);
    press(".button-main");
    return saved;
  });
}

/** The 95th percentile of the time between frames of a drag, at two device pixels per CSS pixel. */
export async function dragIn(browser: Browser, { kind, address, photo }: Visit): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await settle(page, kind);
    await page.setInputFiles("input[type=file]", photo.path);
    await settlePhoto(page, kind);
    // Zoomed in, so that there is room to drag.
    for (let i = 0; i < 3; i++) await page.locator("[aria-label='Zoom in']").click();
    await pause(1000);
    await installRecorder(page);
    const box = await page.locator(STAGE).boundingBox();
    if (!box) throw new Error("The stage is not there.");
    const devtools = await context.newCDPSession(page);
    const mouse = (
      type: "mousePressed" | "mouseMoved" | "mouseReleased",
      [x, y]: readonly [number, number],
    ) =>
      devtools.send("Input.dispatchMouseEvent", {
        type,
        x: box.x + x * box.width,
        y: box.y + y * box.height,
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        clickCount: type === "mouseMoved" ? 0 : 1,
      });
    await mouse("mousePressed", dragPath(0));
    const { frame } = await during(page, () => inSteps((i) => mouse("mouseMoved", dragPath(i))));
    await mouse("mouseReleased", dragPath(0));
    return frame;
  } finally {
    await context.close();
  }
}
