import type { BrowserContext, Page } from "playwright";
import { expect } from "vitest";

/** Answers for every neutral page, so that no test asks a weather service for anything. */
export async function serveNeutralPage(context: BrowserContext): Promise<void> {
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Weather</title>Sunny" }),
  );
}

/** Waits until a tab shows the neutral page or, on a machine that is too busy to serve it in time, a blank one. */
export const expectLeft = (tab: Page): Promise<void> =>
  expect.poll(() => tab.textContent("body").catch(() => null), { timeout: 15_000 }).toMatch(/^(Sunny)?$/);

/** Clicks a link in one of the header's menus. */
export async function followMenuLink(page: Page, path: string): Promise<void> {
  const link = page.locator(`a[href$="${path}"]`);
  const menu = page.locator("header details", { has: link }).filter({ visible: true });
  await menu.locator("summary").click();
  await menu.locator(link).click();
}
