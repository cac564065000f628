import type { Page } from "playwright";

declare global {
  interface Window {
    endWaits(): void;
  }
}

/** The delay between attempts to load a part of the code or start a worker, in milliseconds (retry-loading.ts). */
const RETRIES = { from: 400, to: 2000 };

/** How long the page waits for a worker that does not answer, in milliseconds. */
const WORKERS = { from: 10_000, to: 30_000 };

/** Makes the page retry ten times sooner. Call before the page is opened. */
export const shortenRetries = (page: Page): Promise<unknown> =>
  page.addInitScript(({ from, to }) => {
    const wait = window.setTimeout.bind(window);
    const shortened = (task: TimerHandler, ms = 0, ...given: unknown[]) =>
      wait(task, ms >= from && ms <= to ? ms / 10 : ms, ...given);
    window.setTimeout = shortened as typeof window.setTimeout;
  }, RETRIES);

/** Makes `endWaits` possible. Call before the page is opened. */
export const controlWaits = (page: Page): Promise<unknown> =>
  page.addInitScript(({ from, to }) => {
    const wait = window.setTimeout.bind(window);
    const forget = window.clearTimeout.bind(window);
    const waits = new Map<unknown, () => void>();
    const controlled = (task: TimerHandler, ms = 0, ...given: unknown[]) => {
      if (ms < from || ms > to || typeof task !== "function") return wait(task, ms, ...given);
      const end = () => {
        window.clearTimeout(id);
        task(...given);
      };
      const id = wait(end, ms);
      waits.set(id, end);
      return id;
    };
    window.setTimeout = controlled as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      waits.delete(id);
      forget(id as number);
    };
    window.endWaits = () => {
      for (const end of [...waits.values()]) end();
    };
  }, WORKERS);

/** Ends the page's waits for workers as if they had timed out, however busy the machine is. */
export const endWaits = (page: Page): Promise<void> => page.evaluate(() => window.endWaits());
