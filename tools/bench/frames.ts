import type { CDPSession, Page } from "playwright";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { median } from "./contest.ts";
import { pause } from "./engine.ts";
import { launchChromium, tabOf } from "./engines.ts";
import { openInApp } from "./measure.ts";
import type { BenchPhoto } from "./photos.ts";
import type { Served } from "./serve.ts";

export type FrameRun = {
  /** The factor by which the processor was throttled. */
  readonly slowdown: number;
  readonly idle: Gesture;
  readonly drag: Gesture;
  readonly pinch: Gesture;
  /** From the click to the frame that shows the badge, for the slowest badge; each is the median of three. */
  readonly badge: { readonly slowest: number; readonly id: string };
};

/** At this window height the stage is 560 CSS pixels wide. */
const VIEWPORT = { width: 1280, height: 860 };

/** Measures how smoothly the editor moves with a photo open: a stage of 560 px at two device pixels per CSS pixel. */
export async function measureFrames({ app }: Served, photo: BenchPhoto): Promise<readonly FrameRun[]> {
  const runs: FrameRun[] = [];
  for (const slowdown of [1, 4]) {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 2, hasTouch: true });
      await page.goto(app);
      await openInApp(tabOf(page), photo);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await installRecorder(page);
      runs.push({ slowdown, ...(await perform(page, devtools)) });
    } finally {
      await browser.close();
    }
  }
  return runs;
}

async function perform(page: Page, devtools: CDPSession): Promise<Omit<FrameRun, "slowdown">> {
  const box = await page.getByTestId("stage").boundingBox();
  if (!box) throw new Error("The stage is not there.");
  const at = (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  const mouse = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number, y: number) =>
    devtools.send("Input.dispatchMouseEvent", {
      type,
      ...at(x, y),
      button: "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", reach: number, turn: number) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd"
          ? []
          : [0, Math.PI].map((side) =>
              at(0.5 + reach * Math.cos(turn + side), 0.5 + reach * Math.sin(turn + side)),
            ),
    });
  const idle = await during(page, async () => pause(1000));
  // Zoomed in, so that there is room to drag.
  await page.getByTestId("stage").focus();
  for (let i = 0; i < 7; i++) await page.keyboard.press("+");
  await mouse("mousePressed", 0.5, 0.35);
  const drag = await during(page, () => inSteps((i) => mouse("mouseMoved", ...dragPath(i))));
  await mouse("mouseReleased", 0.5, 0.35);
  await touch("touchStart", 0.15, 0);
  const pinch = await during(page, () =>
    inSteps((i) => touch("touchMove", 0.15 + 0.08 * Math.sin(i / 15), i / 90)),
  );
  await touch("touchEnd", 0, 0);
  const badges: { id: string; slowest: number }[] = [];
  for (const id of BADGE_IDS) {
    const times: number[] = [];
    for (let round = 0; round < 3; round++) times.push(await chooseBadge(page, BADGE_IDS.indexOf(id)));
    badges.push({ id, slowest: median(times) });
  }
  const [badge = { id: "none", slowest: 0 }] = badges.sort((a, b) => b.slowest - a.slowest);
  return { idle, drag, pinch, badge };
}

function chooseBadge(page: Page, index: number): Promise<number> {
  return page.evaluate((index) => {
    const tiles = document.querySelectorAll<HTMLInputElement>("input[name=badge]");
    // Another badge first, so that the selection changes.
    tiles[(index + 1) % tiles.length]?.click();
    return new Promise<number>((resolve) => {
      setTimeout(() => {
        const start = performance.now();
        tiles[index]?.click();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
        });
      }, 400);
    });
  }, index);
}

/** Milliseconds, each the 95th percentile over a gesture of two seconds. */
type Gesture = { readonly frame: number; readonly inputToPaint: number };

const MOVES = 120;
const MOVE_MS = 1000 / 60;

/** Call once for each page in which `during` is to measure. */
const installRecorder = (page: Page): Promise<unknown> => page.evaluate(RECORDER);

/** Measures frame times and input latency during an action. */
async function during(page: Page, action: () => Promise<void>): Promise<Gesture> {
  await page.evaluate("recorder.start()");
  await action();
  const { frames, inputs } = (await page.evaluate("recorder.stop()")) as {
    frames: number[];
    inputs: number[];
  };
  return { frame: percentile95(frames), inputToPaint: percentile95(inputs) };
}

/** Sends the moves at a display's rate, without waiting for the page's response to each. */
async function inSteps(step: (i: number) => Promise<unknown>): Promise<void> {
  const start = Date.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < MOVES; i++) {
    await pause(Math.max(0, start + i * MOVE_MS - Date.now()));
    sent.push(step(i));
  }
  await Promise.all(sent);
}

/** The mouse position at a step of a drag, as fractions of the stage: it circles slightly above the middle. */
const dragPath = (i: number): readonly [x: number, y: number] => [
  0.5 + 0.2 * Math.sin(i / 12),
  0.35 + 0.15 * Math.cos(i / 12),
];

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0;
}

/**
 * Counts frames with requestAnimationFrame. An input is painted in the next frame, so its latency runs from the event's
 * own timestamp to the message posted in that frame.
 */
const RECORDER = `
  globalThis.recorder = (() => {
    let frames = [], inputs = [], waiting = [], last = 0, running = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      for (const time of waiting.splice(0)) inputs.push(now - time);
    };
    const frame = (now) => {
      if (!running) return;
      if (last) frames.push(now - last);
      last = now;
      channel.port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    addEventListener("pointermove", (event) => running && waiting.push(event.timeStamp), true);
    return {
      start() { frames = []; inputs = []; waiting = []; last = 0; running = true; requestAnimationFrame(frame); },
      stop() { running = false; return { frames, inputs }; },
    };
  })();
`;
