import type { Page } from "playwright";
import { afterEach, beforeEach, expect } from "vitest";
import { type Noise, openApp } from "./browser.ts";
import { type SiteServer, serveSite } from "./site-server.ts";

const LONGEST_WAIT_MS = 60_000;

/** Serves the built site in a folder of a fresh host for each test, and stops it afterwards. */
export function withSite(): { readonly current: SiteServer } {
  const site = {} as { current: SiteServer };
  beforeEach(async () => {
    site.current = await serveSite("dist", "/some/folder/");
  });
  afterEach(() => site.current.stop());
  return site;
}

/** Opens a page of the site with its service worker, as for a visitor. */
export const visit = (site: SiteServer, path = ""): Promise<{ page: Page; noise: Noise }> =>
  openApp({ serviceWorkers: "allow" }, site.url + path);

/** Moves the mouse over the page until `hasCome`: the page does nothing before the first user input. */
export async function moveUntil(page: Page, hasCome: () => Promise<boolean> | boolean): Promise<void> {
  let x = 0;
  const move = async () => {
    await page.mouse.move(x++ % 200, 1);
    return hasCome();
  };
  await expect.poll(move, { timeout: LONGEST_WAIT_MS }).toBe(true);
}

/** Waits until the site is cached and the page is controlled by its service worker. `hand`: simulates user input. */
export async function untilPrecached(page: Page, { hand = true } = {}): Promise<void> {
  const isActive = () => page.evaluate(() => navigator.serviceWorker.controller?.state === "activated");
  if (hand) await moveUntil(page, isActive);
  else await expect.poll(isActive, { timeout: LONGEST_WAIT_MS }).toBe(true);
}
