import type { Page } from "playwright";

declare global {
  interface Window {
    /** What the page's policy refused: "directive address". */
    refused: string[];
  }
}

/** Notes, from the page's first moment, what its policy refuses. Call it before the page is opened. */
export const noteViolations = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });

export const violations = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.refused);
