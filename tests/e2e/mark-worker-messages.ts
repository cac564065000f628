import type { Page } from "playwright";

/** Makes the page set a mark whenever a worker sends it a message of this kind. Call before the page is opened. */
export const markWorkerMessages = (page: Page, kind: string, mark: string): Promise<unknown> =>
  page.addInitScript(
    (wanted) => {
      const RealWorker = window.Worker;
      window.Worker = class extends RealWorker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener("message", ({ data }) => {
            if (data?.kind === wanted.kind) performance.mark(wanted.mark);
          });
        }
      };
    },
    { kind, mark },
  );
