/** The ways of the bare pages, as `tools/bench/floor/floor.js` names them. */
export type FloorWay = "bitmap" | "image" | "decoder" | "resized";

/** One page in one browser. */
export type Tab = {
  /** The value of a JavaScript expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Gives a file to the page's one `input[type=file]`. */
  choose(path: string): Promise<void>;
  close(): Promise<void>;
};

export type TabOptions = {
  /** Device pixels for a CSS pixel. Only where `canScale` says so. */
  readonly pixelRatio?: number;
};

/** A browser that can be measured. */
export type Engine = {
  readonly name: string;
  readonly version: string;
  readonly floors: readonly FloorWay[];
  readonly canScale: boolean;
  open(url: string, options?: TabOptions): Promise<Tab>;
  close(): Promise<void>;
};

/** No browser is left behind for longer than this, whatever happens. All runs together take an hour at most. */
export const BENCH_LIMIT_SECONDS = 2 * 3600;

/** As long as an app may take to open a photo, and the pages to load. */
const LIMIT_MS = 30_000;

export const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/** Asks seldom, so that the asking costs the page nothing worth measuring. Throws after half a minute. */
export async function waitUntil(tab: Pick<Tab, "evaluate">, expression: string): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await tab.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`Still not: ${expression}`);
    await pause(100);
  }
}
