import type { Point } from "../../src/model/geometry.ts";
import type { RecordingProxy } from "./recording-proxy.ts";

/** One page in one browser, used as a person uses it. Points are whole CSS pixels of the window. */
export type Tab = {
  /** The value of a JavaScript expression in the page; that of a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Gives a file to the page's one `input[type=file]`. */
  choose(path: string): Promise<void>;
  /** Presses the mouse at the first point, moves it over the others and lets go at the last. */
  mouse(points: readonly Point[]): Promise<void>;
  /** The same by one finger; null where the browser cannot be driven by touch. */
  readonly touch: ((points: readonly Point[]) => Promise<void>) | null;
  /** Types one character, with the Control key held down or not. */
  type(character: string, withControl?: boolean): Promise<void>;
  /** Does what makes the page download a file, and waits for the whole file. */
  download(start: () => Promise<void>): Promise<Downloaded>;
  /** Errors and warnings of the console, and what was thrown and not caught. */
  noise(): Promise<readonly string[]>;
  close(): Promise<void>;
};

export type Downloaded = { readonly name: string; readonly bytes: Buffer };

/** A browser with a fresh profile that asks a recording proxy for everything. */
export type Engine = {
  readonly version: string;
  readonly proxy: RecordingProxy;
  /** A page in a window that knows nothing of any page before. */
  open(url: string): Promise<Tab>;
  close(): Promise<void>;
};

/** No browser of these tests lives longer, whatever happens: a little more than `npm test` gives them all together. */
export const LIMIT_SECONDS = 780;

/** How large a page is, in CSS pixels, where the browser lets one say. */
export const WINDOW = { width: 1280, height: 900 };
