import type { Page } from "playwright";
import { pause } from "./engine.ts";

/** Milliseconds, each the 95th percentile over a gesture of two seconds. */
export type Gesture = { readonly frame: number; readonly inputToPaint: number };

const MOVES = 120;
const MOVE_MS = 1000 / 60;

/** Call once for each page in which `during` is to measure. */
export const installRecorder = (page: Page): Promise<unknown> => page.evaluate(RECORDER);

/** Measures frame times and input latency during an action. */
export async function during(page: Page, action: () => Promise<void>): Promise<Gesture> {
  await page.evaluate("recorder.start()");
  await action();
  const { frames, inputs } = (await page.evaluate("recorder.stop()")) as {
    frames: number[];
    inputs: number[];
  };
  return { frame: percentile95(frames), inputToPaint: percentile95(inputs) };
}

/** Sends the moves at a display's rate, without waiting for the page's response to each. */
export async function inSteps(step: (i: number) => Promise<unknown>): Promise<void> {
  const start = Date.now();
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < MOVES; i++) {
    await pause(Math.max(0, start + i * MOVE_MS - Date.now()));
    sent.push(step(i));
  }
  await Promise.all(sent);
}

/** The mouse position at a step of a drag, as fractions of the stage: it circles slightly above the middle. */
export const dragPath = (i: number): readonly [x: number, y: number] => [
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
