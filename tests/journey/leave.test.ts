import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { NEUTRAL_PAGES } from "../../src/campaign/neutral-pages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, settle } from "./browser.ts";
import { type HideableBrowser, startHideableBrowser } from "./hideable-browser.ts";

// What the next person at the same device finds: with Back and Forward, in other tabs, and on the disk. In a Chromium with a
// profile and a back-forward cache, as people have.

let browser: HideableBrowser;
let context: BrowserContext;
let page: Page;
const photo = photoPath("portrait-1");
let folder: string;
/** Over 20 MB: it takes a moment to write. What follows a JPEG's end is not looked at. */
let large: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leave-"));
  large = join(folder, "large.jpg");
  await writeFile(
    large,
    Buffer.concat([await readFile(photo), Buffer.alloc(20_000_000, "a photo of somebody ")]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  browser = await startHideableBrowser();
  context = browser.context;
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Weather</title>Sunny" }),
  );
  page = await context.newPage();
  await page.goto(inject("appUrl"));
});
afterEach(() => browser.close());

/** The site's worker serves the page, as on a second visit. */
const isKept = (from: Page) =>
  from.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

async function open(file = photo): Promise<void> {
  await choosePhoto(page, file);
  await settle(page);
}

async function leave(from: Page): Promise<void> {
  await Promise.all([
    from.waitForURL(/^https:/),
    from.getByRole("link", { name: /Leave this page|غادر/ }).click(),
  ]);
}

/** Goes this far in the history, as the browser's buttons do, and waits until the tab shows the neutral page or a blank one. */
async function expectNothingAfter(from: Page, delta: -1 | 1): Promise<void> {
  const session = await context.newCDPSession(from);
  const { currentIndex, entries } = await session.send("Page.getNavigationHistory");
  const entry = entries[currentIndex + delta];
  if (!entry) return;
  await session.send("Page.navigateToHistoryEntry", { entryId: entry.id });
  await from.waitForURL(/^(https:|about:)/);
  expect(await from.getByTestId("stage").count()).toBe(0);
}

const isClean = (text = "a photo of somebody ") =>
  expect.poll(() => browser.profileContains(text), { timeout: 5000 }).toEqual([]);

test.each(["Privacy", "العربية"])("after leaving from “%s”, Back and Forward show nothing", async (link) => {
  await isKept(page);
  await page.reload();
  await open(large);
  await page.getByText("Menu").or(page.getByText("English")).first().click();
  await page.getByRole("link", { name: link }).first().click();
  await page.waitForURL(/privacy|\/ar\//);
  await leave(page);
  await expectNothingAfter(page, -1);
  await expectNothingAfter(page, -1);
  await expectNothingAfter(page, 1);
  await isClean();
});
