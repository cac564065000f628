import type { Page } from "playwright";

/** Some of the app's own waits, in milliseconds, and by what they are divided. */
export type Waits = { readonly from: number; readonly to: number; readonly by: number };

/** Between two tries to load a part of the code (PAUSES_MS in retry-loading.ts) or to start a worker: 0.4 to 2 s. */
export const RETRIES: Waits = { from: 400, to: 2000, by: 10 };

/** For a worker that does not answer: 10 and 20 s. A busy machine still opens a photo in a fifth of it. */
export const WORKERS: Waits = { from: 10_000, to: 60_000, by: 5 };

/** Shortens some of the page's timers, so that a test need not wait their time. To be called before the page is opened. */
export const shortenWaits = (page: Page, waits: Waits): Promise<unknown> =>
  page.addInitScript(({ from, to, by }) => {
    const wait = window.setTimeout.bind(window);
    const shortened = (task: TimerHandler, ms = 0, ...given: unknown[]) =>
      wait(task, ms >= from && ms <= to ? ms / by : ms, ...given);
    window.setTimeout = shortened as typeof window.setTimeout;
  }, waits);
