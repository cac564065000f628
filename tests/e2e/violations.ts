import type { Page } from "playwright";

declare global {
  interface Window {
    /** What the page's policy blocked: "directive address". */
    refused: string[];
  }
}

/** Records everything that the page's policy blocks, from the start. Call before the page is opened. */
export const noteViolations = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });

export const violations = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.refused);
