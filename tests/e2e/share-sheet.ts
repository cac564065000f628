import type { Page } from "playwright";

type Shared = { readonly name: string; readonly type: string; readonly size: number };
declare global {
  interface Window {
    shared: Shared[];
    /** The addresses that were shared. */
    links: string[];
  }
}

/** `expires`: as on iOS where a file was not ready at the tap; only the first call is refused. */
export type SheetOutcome = "closes" | "shares" | "fails" | "never settles" | "expires";

/** Simulates the system's share sheet, which headless browsers lack, with a given outcome. */
export async function haveSheet(page: Page, outcome: SheetOutcome): Promise<void> {
  await page.evaluate((how) => {
    window.shared = [];
    window.links = [];
    const share = ({ files = [], url }: ShareData) => {
      if (url) window.links.push(url);
      window.shared.push(...files.map(({ name, type, size }) => ({ name, type, size })));
      if (how === "closes") return Promise.reject(new DOMException("closed", "AbortError"));
      if (how === "fails" || (how === "expires" && window.shared.length === 1))
        return Promise.reject(new DOMException("refused", "NotAllowedError"));
      return how === "never settles" ? new Promise<void>(() => {}) : Promise.resolve();
    };
    Object.defineProperty(navigator, "share", { configurable: true, value: share });
    Object.defineProperty(navigator, "canShare", { configurable: true, value: () => true });
  }, outcome);
}
