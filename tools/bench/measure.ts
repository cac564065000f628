import { type Engine, type FloorWay, pause, type Tab, waitUntil } from "./engine.ts";
import type { BenchPhoto } from "./photos.ts";
import type { Served } from "./serve.ts";

/** Milliseconds from the input's change event. Null for moments that did not occur. */
export type Run = {
  readonly painted: number;
  readonly previewed: number | null;
  readonly sharp: number | null;
  /** Main-thread tasks of at least 50 ms until the photo is sharp; null if the browser does not report them. */
  readonly longTasks: readonly number[] | null;
};

/** After this time, a page has no work left. */
const IDLE_MS = { floor: 300, app: 1000 };

/** The app's code has been loaded; it starts once a photo is chosen. */
const APP_IS_READY = `performance.getEntriesByType("resource")
  .some(({ name, responseEnd }) => name.includes("/start-app-") && responseEnd > 0)`;

const OBSERVE_TASKS = `(() => {
  if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: "longtask" });
})()`;

const isMarked = (mark: string) => `performance.getEntriesByName("${mark}").length`;

const READ_RUN = `(() => {
  const at = (name) => performance.getEntriesByName(name).at(-1)?.startTime ?? null;
  const since = (name) => (at(name) === null ? null : at(name) - at("photo-chosen"));
  return {
    painted: since("photo-painted"),
    previewed: since("photo-previewed"),
    sharp: since("photo-sharp"),
    longTasks: window.longTasks ?? null,
  };
})()`;

/** Opens a photo in a fresh, idle page of the app, and waits until it is as sharp as it gets. */
export async function runApp(
  engine: Engine,
  { app }: Served,
  photo: BenchPhoto,
  pixelRatio = 1,
): Promise<Run> {
  const tab = await engine.open(app, engine.canScale ? { pixelRatio } : {});
  try {
    await openInApp(tab, photo);
    return (await tab.evaluate(READ_RUN)) as Run;
  } finally {
    await tab.close();
  }
}

export async function openInApp(tab: Tab, photo: BenchPhoto): Promise<void> {
  await waitUntil(tab, APP_IS_READY);
  await pause(IDLE_MS.app);
  await tab.evaluate(OBSERVE_TASKS);
  await tab.choose(photo.path);
  await waitUntil(tab, isMarked("photo-sharp"));
}

export async function runFloor(
  engine: Engine,
  { floor }: Served,
  photo: BenchPhoto,
  way: FloorWay,
): Promise<Run> {
  const tab = await engine.open(`${floor}?way=${way}&width=${photo.width}&height=${photo.height}`);
  try {
    await pause(IDLE_MS.floor);
    await tab.choose(photo.path);
    await waitUntil(tab, isMarked("photo-painted"));
    return (await tab.evaluate(READ_RUN)) as Run;
  } finally {
    await tab.close();
  }
}
