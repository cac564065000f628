import type { Page } from "playwright";
import { afterEach, beforeEach } from "vitest";
import { type Noise, openApp } from "./browser.ts";
import { type SiteServer, serveSite } from "./site-server.ts";

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

/** Waits until the site is kept and the page is served by its worker. */
export const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
