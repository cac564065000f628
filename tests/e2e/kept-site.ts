import type { Page } from "playwright";
import { afterEach, beforeEach, expect } from "vitest";
import { type Noise, openApp } from "./browser.ts";
import { type SiteServer, serveSite } from "./site-server.ts";

const LONGEST_WAIT_MS = 60_000;

/** Serves the built site anew for each test, in a folder of a host, and takes it down afterwards. */
export function withSite(): { readonly current: SiteServer } {
  const site = {} as { current: SiteServer };
  beforeEach(async () => {
    site.current = await serveSite("dist", "/some/folder/");
  });
  afterEach(() => site.current.stop());
  return site;
}

/** Opens a page of the site as people do, with the worker that keeps it. */
export const visit = (site: SiteServer, path = ""): Promise<{ page: Page; noise: Noise }> =>
  openApp({ serviceWorkers: "allow" }, site.url + path);

/** Moves the mouse over the page until something has come of it: before the first sign of a hand the page does nothing. */
export async function moveUntil(page: Page, hasCome: () => Promise<boolean> | boolean): Promise<void> {
  let x = 0;
  const move = async () => {
    await page.mouse.move(x++ % 200, 1);
    return hasCome();
  };
  await expect.poll(move, { timeout: LONGEST_WAIT_MS }).toBe(true);
}

/** Waits until the site is kept and the page is served by its worker; `hand`: somebody begins to use the page. */
export async function isKept(page: Page, { hand = true } = {}): Promise<void> {
  const isActive = () => page.evaluate(() => navigator.serviceWorker.controller?.state === "activated");
  if (hand) await moveUntil(page, isActive);
  else await expect.poll(isActive, { timeout: LONGEST_WAIT_MS }).toBe(true);
}
