import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { NEUTRAL_PAGES } from "../../src/campaign/facts/neutral-pages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, settle } from "./browser.ts";
import { type HideableBrowser, startHideableBrowser } from "./hideable-browser.ts";
import { expectLeft, followMenuLink, serveNeutralPage } from "./leaving.ts";
import { serveSite } from "./site-server.ts";
import { stored } from "./stored-photos.ts";

// What the next person at the same device can find: with Back and Forward, in other tabs, and on the disk. Runs in a
// Chromium with a profile and a back-forward cache, as users have.

/** Repeated in the large photos, after the end of the JPEG data, which decoders ignore. */
const TEXT = "a photo of somebody ";

let browser: HideableBrowser;
let context: BrowserContext;
let page: Page;
let folder: string;
const photo = photoPath("portrait-1");
/** As large as a phone's photo, which takes a moment to write; `huge` is as large as the largest. */
let large: string;
let huge: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leave-"));
  const enlarge = async (name: string, bytes: number) => {
    const path = join(folder, name);
    await writeFile(path, Buffer.concat([await readFile(photo), Buffer.alloc(bytes, TEXT)]));
    return path;
  };
  large = await enlarge("large.jpg", 20_000_000);
  huge = await enlarge("huge.jpg", 90_000_000);
  await start();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  for (const other of context.pages()) if (other.url() !== "about:blank") await other.close();
});

async function start(): Promise<void> {
  browser = await startHideableBrowser();
  context = browser.context;
  await serveNeutralPage(context);
}

/** A page of the site in a new tab, controlled by the service worker as on a second visit. */
async function visit(address = inject("appUrl")): Promise<Page> {
  const visited = await context.newPage();
  await visited.goto(address);
  await visited.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return visited;
}

async function open(file = photo, address = inject("appUrl")): Promise<void> {
  page = await visit(address);
  await choosePhoto(page, file);
  await settle(page);
}

/** A page of the same origin that runs none of our code. */
async function outside(): Promise<Page> {
  const other = await context.newPage();
  await other.goto(`${inject("appUrl")}robots.txt`);
  return other;
}

async function goTo(path: string): Promise<void> {
  await followMenuLink(page, path);
  await page.waitForURL(`**/${path}`);
}

const leave = (from: Page) => from.locator("a[data-leave]").filter({ visible: true }).first().click();

/** Moves by `delta` in the tab's history, like the browser's own buttons; expects the neutral page there too. */
async function expectLeftAt(tab: Page, delta: -1 | 1): Promise<void> {
  const session = await context.newCDPSession(tab);
  const history = () => session.send("Page.getNavigationHistory").catch(() => null);
  const before = await history();
  const index = (before?.currentIndex ?? 0) + delta;
  const entryId = before?.entries[index]?.id ?? 0;
  await session.send("Page.navigateToHistoryEntry", { entryId });
  const shown = async () => {
    const now = await history();
    return now?.currentIndex === index && now.entries[index]?.url;
  };
  await expect.poll(shown, { timeout: 15_000 }).toMatch(/^(https|about):/);
  await session.detach();
  await expectLeft(tab);
}

const isReadable = () => browser.profileContains(TEXT);
const isEmpty = (from: Page) => expect.poll(() => stored(from)).toEqual([]);

describe("after leaving, Back and Forward lead to nothing of ours", () => {
  test.each(["privacy/", "ar/"])("with a photo opened, then from %s", async (path) => {
    await open(large);
    await goTo(path);
    await leave(page);
    await expectLeft(page);
    await expectLeftAt(page, -1);
    await expectLeftAt(page, -1);
    await expectLeftAt(page, 1);
    expect(await isReadable()).toEqual([]);
  });

  test("from the editor, after a text page and Back", async () => {
    await open();
    await goTo("help/");
    await page.goBack({ waitUntil: "commit" });
    await page.getByTestId("stage").waitFor();
    await leave(page);
    await expectLeft(page);
    await expectLeftAt(page, 1);
    await expectLeftAt(page, -1);
    await expectLeftAt(page, -1);
  });

  test("and an address that is opened anew is a new beginning", async () => {
    await open();
    await leave(page);
    await expectLeft(page);
    // What comes within a second counts as having been under way.
    await page.waitForTimeout(1000);
    await page.goto(inject("appUrl"));
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await page.goto(`${inject("appUrl")}why/`);
    await page.goBack({ waitUntil: "commit" });
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    expect(await page.evaluate(() => performance.getEntriesByName("photo-chosen").length)).toBe(0);
  });
});

describe("leaving in one tab", () => {
  test("leaves in every tab, whether it is hidden or in the back-forward cache", async () => {
    await open(large);
    const cached = page;
    await cached.goto("https://example.org/");
    await open(large);
    const hidden = page;
    const other = await visit(`${inject("appUrl")}why/`);
    await other.bringToFront();
    await expect.poll(() => stored(other)).toHaveLength(1);
    await leave(other);
    await expectLeft(other);
    await expectLeft(hidden);
    await expectLeftAt(cached, -1);
    await isEmpty(await outside());
    expect(await isReadable()).toEqual([]);
  });

  test("leaves another site of the same origin, in another folder, as it is", async () => {
    const root = await mkdtemp(join(tmpdir(), "two-sites-"));
    for (const name of ["one", "two"]) await symlink(resolve("dist"), join(root, name), "dir");
    await cp("dist/robots.txt", join(root, "robots.txt"));
    const host = await serveSite(root, "/");
    try {
      await open(photo, `${host.url}one/`);
      const hidden = page;
      const other = await visit(`${host.url}two/why/`);
      await other.bringToFront();
      await expect.poll(() => stored(other)).toHaveLength(1);
      await leave(other);
      await expectLeft(other);
      await hidden.bringToFront();
      expect(await hidden.getByTestId("stage").isVisible()).toBe(true);
      await isEmpty(hidden);
    } finally {
      await host.stop();
    }
  });
});

describe("nothing navigates once somebody has left", () => {
  test.each([0, 30, 80, 160])("%i ms after a link was pressed, while the photo is written", async (ms) => {
    await open(large);
    await followMenuLink(page, "privacy/");
    // The moment under test.
    await page.waitForTimeout(ms);
    // Clicked within the page, because Playwright would wait for the pending navigation.
    // Once more if the next page has come, but not its link yet.
    const press = () =>
      page.evaluate(() => {
        const link = document.querySelector<HTMLElement>("a[data-leave]");
        link?.click();
        return link !== null;
      });
    await expect.poll(() => press().catch(() => true)).toBe(true);
    await expectLeft(page);
    // Gives everything else that was pending time to happen.
    await page.waitForTimeout(500);
    expect([NEUTRAL_PAGES.en, "about:blank"]).toContain(page.url());
    expect(await isReadable()).toEqual([]);
  });

  test("not even where the neutral page does not answer: a blank one takes its place", async () => {
    const silent = /^https:\/\/www\.bbc\.com/;
    await context.route(silent, () => {});
    await open();
    const start = Date.now();
    const isVisible = await page.evaluate(() => {
      document.querySelector<HTMLElement>("a[data-leave]")?.click();
      return document.documentElement.checkVisibility();
    });
    expect(isVisible).toBe(false);
    await expect.poll(() => page.url(), { timeout: 15_000 }).toBe("about:blank");
    // 1.5 s, with a margin for a busy machine.
    expect(Date.now() - start).toBeLessThan(10_000);
    await context.unroute(silent);
  });
});

describe("on a page without an editor, the photo that waits for the way back", () => {
  test("comes back, by links and by Back", async () => {
    await open(large);
    await goTo("privacy/");
    await goTo("help/");
    await page.goBack({ waitUntil: "commit" });
    await expect.poll(() => page.url()).toMatch(/privacy\/$/);
    await page.locator("header a").first().click();
    await expect.poll(() => page.url()).toBe(inject("appUrl"));
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    await isEmpty(page);
  });

  test.each([
    ["the tab is closed", () => page.close({ runBeforeUnload: true })],
    ["another site is opened", () => page.goto("https://example.org/")],
  ])("is gone when %s", async (_name, go) => {
    await open(large);
    await goTo("privacy/");
    const other = await outside();
    expect(await stored(other)).toHaveLength(1);
    await page.bringToFront();
    await go();
    await isEmpty(other);
  });
});

test.each(["privacy/", "ar/"])(
  "another site opened before the scripts of %s have come takes the key",
  async (path) => {
    await open();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.setBypassServiceWorker", { bypass: true });
    const scripts = /\/assets\/(index|page)-[^/]+\.js$/;
    await context.route(scripts, () => {}); // No answer.
    await followMenuLink(page, path);
    await page.waitForURL(`**/${path}`, { waitUntil: "commit" });
    // The head has been read, with the script that is part of it.
    await page.waitForFunction(() => document.body?.childElementCount > 0);
    const key = () =>
      page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.endsWith("key")).length);
    expect(await key()).toBe(1);
    await page.goto("https://example.org/", { waitUntil: "commit" });
    await context.unroute(scripts);
    await page.goto(`${inject("appUrl")}robots.txt`);
    expect(await key()).toBe(0);
    // No worker was there to delete the copy, which nothing can read.
    await page.goto(inject("appUrl"));
    await leave(page);
    await isEmpty(await outside());
  },
);

describe("closed while 90 MB are written, a hidden tab leaves nothing readable", () => {
  test("and the service worker deletes the unfinished copy", async () => {
    const other = await outside();
    await open(huge);
    await other.bringToFront();
    await expect.poll(() => stored(other)).toHaveLength(1);
    await page.close();
    expect(await isReadable()).toEqual([]);
    await isEmpty(other);
  });

  test("and where no service worker is there, the next page deletes it", async () => {
    const other = await outside();
    page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
    await page.goto(inject("appUrl"));
    await choosePhoto(page, huge);
    await settle(page);
    await other.bringToFront();
    await expect.poll(() => stored(other)).toHaveLength(1);
    await page.close();
    expect(await isReadable()).toEqual([]);
    await other.goto(`${inject("appUrl")}why/`);
    await isEmpty(other);
  });
});

test("a photo whose file is deleted meanwhile survives the way to another language", async () => {
  const file = join(folder, "deleted.jpg");
  await cp(photo, file);
  await open(file);
  await rm(file);
  await goTo("ar/");
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
});

test("a browser that is killed with a hidden photo leaves nothing readable on the disk", async () => {
  await open(large);
  const other = await outside();
  await other.bringToFront();
  await expect.poll(() => stored(other)).toEqual([{ bytes: expect.any(Number), isWhole: true }]);
  await browser.kill();
  expect(await isReadable()).toEqual([]);
  await start();
});
