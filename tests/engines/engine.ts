import type { Point } from "../../src/model/geometry.ts";
import type { RecordingProxy } from "./recording-proxy.ts";

/** A page in a browser, used as a person would. Points are whole CSS pixels of the window. */
export type Tab = {
  /** The value of a JavaScript expression in the page; promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Selects a file in the page's only `input[type=file]`. */
  choose(path: string): Promise<void>;
  /** Presses the mouse button at the first point, moves over the others and releases it at the last. */
  mouse(points: readonly Point[]): Promise<void>;
  /** The same with one finger; null if the browser cannot simulate touch. */
  readonly touch: ((points: readonly Point[]) => Promise<void>) | null;
  /** Types one character, optionally with the Control key held down. */
  type(character: string, withControl?: boolean): Promise<void>;
  /** Runs `start`, which makes the page download a file, and waits for the complete file. */
  download(start: () => Promise<void>): Promise<Downloaded>;
  /** The console's errors and warnings, and uncaught errors. */
  noise(): Promise<readonly string[]>;
  close(): Promise<void>;
};

export type Downloaded = { readonly name: string; readonly bytes: Buffer };

/** A browser with a fresh profile that sends all requests through a recording proxy. */
export type Engine = {
  readonly version: string;
  readonly proxy: RecordingProxy;
  /** Opens a page in a window that shares no state with earlier pages. */
  open(url: string): Promise<Tab>;
  close(): Promise<void>;
};

/** A browser of these tests is ended after this time at the latest. */
export const LIMIT_SECONDS = 1200;

/** A page's size in CSS pixels, where the browser lets it be set. */
export const WINDOW = { width: 1280, height: 900 };

/** A pause between commands to a browser. Milliseconds. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
