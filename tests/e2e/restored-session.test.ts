import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, settle } from "./browser.ts";
import { type HideableBrowser, startHideableBrowser } from "./hideable-browser.ts";
import { expectLeft, followMenuLink, serveNeutralPage } from "./leaving.ts";
import { stored } from "./stored-photos.ts";

// What someone finds who restarts the browser on the same profile and restores the last session.

/** Repeated in the photo, after the end of the JPEG data, which decoders ignore. */
const TEXT = "a photo of somebody ";

let folder: string;
let photo: string;
let browser: HideableBrowser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "restored-"));
  photo = join(folder, "photo.jpg");
  await writeFile(
    photo,
    Buffer.concat([await readFile(photoPath("portrait-1")), Buffer.alloc(5_000_000, TEXT)]),
  );
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  browser = await startHideableBrowser();
  await begin();
  page = await context.newPage();
  await page.goto(inject("appUrl"));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await choosePhoto(page, photo);
  await settle(page);
});
afterEach(() => browser.close());

async function begin(): Promise<void> {
  context = browser.context;
  await serveNeutralPage(context);
}

/** A page of the same origin that runs none of our code, in front of the others. */
async function outside(): Promise<Page> {
  const other = await context.newPage();
  await other.goto(`${inject("appUrl")}robots.txt`);
  await other.bringToFront();
  return other;
}

async function goTo(path: string): Promise<void> {
  await followMenuLink(page, path);
  await page.waitForURL(`**/${path}`);
}

async function leave(from = page): Promise<void> {
  await from.locator("a[data-leave]").filter({ visible: true }).first().click();
  await expectLeft(from);
}

/** Kills the browser once the session has been written to disk, and restores it. Returns the tabs of this site. */
async function killAndRestore(): Promise<readonly Page[]> {
  // Chromium saves the list of tabs after 2.5 seconds.
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await browser.kill();
  expect(await browser.profileContains(TEXT)).toEqual([]);
  browser = await browser.restore();
  await begin();
  await expect.poll(() => context.pages().length).toBeGreaterThan(0);
  const pages = context.pages();
  for (const one of pages) await one.waitForLoadState();
  return pages.filter((one) => one.url().startsWith(inject("appUrl")) && !one.url().endsWith("robots.txt"));
}

/** Checks that the page has looked for stored work, if it can show any, and shows none. */
async function expectNoPhoto(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab.waitForFunction(
    () =>
      !document.querySelector("input[type=file]") ||
      performance.getEntriesByType("resource").some(({ name }) => /start-app-/.test(name)),
  );
  await tab.waitForTimeout(1000);
  expect(await tab.getByTestId("stage").count()).toBe(0);
  expect(await tab.evaluate(() => performance.getEntriesByName("photo-chosen").length)).toBe(0);
}

describe("a session that is restored after the browser was killed shows no photo", () => {
  test("that was in sight", async () => {
    const [tab] = await killAndRestore();
    if (!tab) throw new Error("nothing was restored");
    await expectNoPhoto(tab);
  });

  test("that was left, with Back and Forward", async () => {
    await goTo("help/");
    await page.goBack({ waitUntil: "commit" });
    await page.getByTestId("stage").waitFor();
    await leave();
    await killAndRestore();
    const [tab] = context.pages();
    if (!tab) throw new Error("nothing was restored");
    for (const go of ["goBack", "goForward"] as const) {
      await tab[go]({ waitUntil: "commit" }).catch(() => null);
      await tab.waitForLoadState();
      await tab.waitForTimeout(2000);
      expect(await tab.getByTestId("stage").count()).toBe(0);
    }
  });

  test.each(["", "ar/", "privacy/"])("whose tab was closed on /%s", async (path) => {
    if (path !== "") await goTo(path);
    const other = await outside();
    await page.bringToFront();
    await page.close();
    await expect.poll(() => stored(other)).toEqual([]);
    await other.goto(`${inject("appUrl")}why/`);
    const [tab] = await killAndRestore();
    if (!tab) throw new Error("nothing was restored");
    await tab.goto(inject("appUrl"));
    await expectNoPhoto(tab);
  });
});

test("a tab that the system has ended leaves too, when it is shown again after Leave in another one", async () => {
  const other = await context.newPage();
  await other.goto(`${inject("appUrl")}why/`);
  await other.bringToFront();
  await expect.poll(() => stored(other)).toEqual([{ bytes: expect.any(Number), isWhole: true }]);
  page = await browser.killAndReturn(page, () => leave(other));
  await expectLeft(page);
});

test("a photo that was shared to the app is gone from the disk when the page asks about it", async () => {
  const other = await context.newPage();
  await other.evaluate(
    (action) => {
      document.body.innerHTML = `<form method="post" enctype="multipart/form-data" action="${action}">
      <input type="file" name="photo" /><button>Send</button></form>`;
    },
    `${inject("appUrl")}share-photo`,
  );
  await other.setInputFiles("input", photo);
  await other.getByRole("button", { name: "Send" }).click();
  await other.getByRole("status").filter({ hasText: "A photo was shared" }).waitFor();
  await expect.poll(() => browser.profileContains(TEXT)).toEqual([]);
});

test("a tab that is closed on a page whose storage has not answered yet takes its photo with it", async () => {
  await context.addInitScript(() => {
    if (location.pathname.endsWith("/privacy/"))
      Object.assign(navigator.storage, { getDirectory: () => new Promise(() => {}) });
  });
  await goTo("privacy/");
  const other = await outside();
  expect(await stored(other)).toHaveLength(1);
  await page.close();
  await expect.poll(() => stored(other)).toEqual([]);
});
