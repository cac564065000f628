/** The variants of the bare page, as named in `tools/bench/floor/floor.js`. */
export type FloorWay = "bitmap" | "image" | "decoder" | "resized";

export type Tab = {
  evaluate(expression: string): Promise<unknown>;
  /** Selects a file in the page's only `input[type=file]`. */
  choose(path: string): Promise<void>;
  close(): Promise<void>;
};

export type TabOptions = {
  /** Device pixels per CSS pixel. Only allowed if `canScale` is true. */
  readonly pixelRatio?: number;
};

export type Engine = {
  readonly name: string;
  readonly version: string;
  readonly floors: readonly FloorWay[];
  readonly canScale: boolean;
  open(url: string, options?: TabOptions): Promise<Tab>;
  close(): Promise<void>;
};

/** A browser is ended after this time at the latest. All runs together take an hour at most. */
export const BENCH_LIMIT_SECONDS = 2 * 3600;

/** The limit for the page to load, and for the app to open a photo. */
const LIMIT_MS = 30_000;

export const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/** Polls at long intervals, so that polling does not affect the measurement. Throws after half a minute. */
export async function waitUntil(tab: Pick<Tab, "evaluate">, expression: string): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await tab.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`Still not: ${expression}`);
    await pause(100);
  }
}
