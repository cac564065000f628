import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, settle } from "./browser.ts";
import { type HideableBrowser, startHideableBrowser } from "./hideable-browser.ts";
import { stored } from "./stored-photos.ts";

let browser: HideableBrowser;
let context: BrowserContext;
let page: Page;
const photo = photoPath("portrait-1");

beforeEach(async () => {
  browser = await startHideableBrowser();
  context = browser.context;
  page = await context.newPage();
  await page.goto(inject("appUrl"));
});
afterEach(() => browser.close());

/** Brings another tab to the front, and waits until the photo is stored. Returns the other tab. */
async function hide(): Promise<Page> {
  const other = await context.newPage();
  await other.bringToFront();
  await expect.poll(() => stored(page)).toEqual([{ bytes: expect.any(Number), isWhole: true }]);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("blue-heart/key"))).not.toBeNull();
  return other;
}

const isEmpty = (from: Page) => expect.poll(() => stored(from)).toEqual([]);

async function save(from: Page): Promise<Buffer> {
  const file = await browser.download(() => from.getByRole("button", { name: /Download|Save/ }).click());
  return sharp(file).ensureAlpha().raw().toBuffer();
}

/** Opens a photo and gives it a design that only the user's own edits could produce. */
async function work(file = photo): Promise<void> {
  await choosePhoto(page, file);
  await settle(page);
  await page.getByRole("radio", { name: "Heart", exact: true }).check();
  const stage = page.getByTestId("stage");
  for (const key of ["+", "+", "ArrowLeft", "]", "]", "m"]) await stage.press(key);
  const heart = page.getByRole("button", { name: "The heart on your photo" });
  for (const key of ["ArrowLeft", "ArrowUp", "+"]) await heart.press(key);
}

const paintedAgain = async (again: Page) => {
  await again.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  await settle(again);
};

/** Checks that the page looked for a stored photo of its own, and opened none. */
async function expectNothingOpened(from: Page): Promise<void> {
  await from.getByRole("button", { name: "Choose a photo" }).waitFor();
  await from.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /start-app-/.test(name)),
  );
  expect(await from.evaluate(() => performance.getEntriesByName("photo-chosen").length)).toBe(0);
}

test("what docs/privacy.md lists is all that is stored", async () => {
  await work();
  await hide();
  const namesOf = (storage: "sessionStorage" | "localStorage") =>
    page.evaluate((name) => Object.keys(window[name]).toSorted(), storage);
  const ours = ["design", "key", "left", "tab"].map((name) => `blue-heart/${name}`);
  // The hint may not have been due yet.
  const names = (await namesOf("sessionStorage")).filter((name) => name !== "gesture-hint-shown");
  expect(names).toEqual(ours);
  expect(await namesOf("localStorage")).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

describe("when the system ends the hidden page", () => {
  test("photo and design come back exactly, every time, and nothing is left in storage", async () => {
    await work();
    const before = await save(page);
    for (let round = 0; round < 2; round++) {
      await hide();
      page = await browser.killAndReturn(page);
      await paintedAgain(page);
      await isEmpty(page);
      expect(Buffer.compare(await save(page), before)).toBe(0);
    }
  });

  test("a photo that nothing was done to comes back as its faces placed it", async () => {
    await choosePhoto(page, photo);
    await settle(page);
    const before = await save(page);
    await hide();
    page = await browser.killAndReturn(page);
    await paintedAgain(page);
    expect(Buffer.compare(await save(page), before)).toBe(0);
  });

  test("it comes back also to a page that is too busy to hear that it has the tab's lock", async () => {
    await work();
    await hide();
    await context.addInitScript(() => {
      const request = navigator.locks.request.bind(navigator.locks) as (
        ...all: unknown[]
      ) => Promise<unknown>;
      navigator.locks.request = (...all: unknown[]) => {
        const requested = request(...all);
        // Longer than a page waits for another one to release the lock.
        for (const end = performance.now() + 2500; performance.now() < end; );
        return requested;
      };
    });
    page = await browser.killAndReturn(page);
    await paintedAgain(page);
  });

  test("without the photo, the badge chosen last waits for the next one", async () => {
    await work();
    page = await browser.killAndReturn(page);
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await choosePhoto(page, photoPath("portrait-5"));
    expect(await page.getByRole("radio", { name: "Heart", exact: true }).isChecked()).toBe(true);
  });

  test("and it comes back an hour later, the photo is deleted and not shown", async () => {
    await work();
    const other = await hide();
    await context.addInitScript(() => {
      const now = Date.now;
      Date.now = () => now() + 3_600_001;
    });
    // Any page of this origin deletes an expired photo when it starts.
    await other.goto(inject("appUrl"));
    await isEmpty(other);
    page = await browser.killAndReturn(page);
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await expectNothingOpened(page);
  });
});

test("shown again without having been ended, the photo is deleted and the work goes on", async () => {
  await work();
  const before = await save(page);
  for (let round = 0; round < 3; round++) {
    const other = await context.newPage();
    await other.bringToFront();
    await page.bringToFront();
    await other.close();
  }
  await hide();
  await page.bringToFront();
  await isEmpty(page);
  expect(Buffer.compare(await save(page), before)).toBe(0);
});

test("a tab that is closed while it is hidden takes its photo with it", async () => {
  await work();
  const other = await hide();
  await other.goto(`${inject("appUrl")}robots.txt`);
  expect(await stored(other)).toHaveLength(1);
  await page.close();
  await isEmpty(other);
});

test("a tab that is closed before the app has come back takes its photo with it", async () => {
  await work();
  const other = await hide();
  await other.goto(`${inject("appUrl")}robots.txt`);
  await context.route(/start-app-/, () => {});
  page = await browser.killAndReturn(page);
  await page.waitForLoadState();
  expect(await stored(other)).toHaveLength(1);
  await page.close();
  await isEmpty(other);
});

test.each([0, 40, 160])(
  "closed %i ms after it was hidden, a tab leaves no photo that anything could read",
  async (ms) => {
    // As large as a phone's photo, so that writing takes a moment. Decoders ignore what follows a JPEG's end.
    const folder = await mkdtemp(join(tmpdir(), "large-"));
    const large = join(folder, "large.jpg");
    await writeFile(large, Buffer.concat([await readFile(photo), Buffer.alloc(12_000_000)]));
    await work(large);
    const other = await context.newPage();
    await other.goto(`${inject("appUrl")}robots.txt`);
    await page.bringToFront();
    await other.bringToFront();
    // The moment under test.
    await page.waitForTimeout(ms);
    await page.close();
    // Nothing may be stored. This wait is longer than writing the rest of such a photo takes.
    await other.waitForTimeout(1000);
    expect((await stored(other)).filter(({ isWhole }) => isWhole)).toEqual([]);
    await rm(folder, { recursive: true });
  },
);

test("a duplicated tab takes neither photo nor name, and the first one still comes back", async () => {
  await work();
  const remembered = await page.evaluate(() => ({ ...sessionStorage }));
  await hide();
  const copy = await context.newPage();
  await copy.addInitScript((items) => {
    if (!sessionStorage.getItem("copied")) Object.assign(sessionStorage, items, { copied: "yes" });
  }, remembered);
  await copy.goto(`${inject("appUrl")}?copy`);
  await copy.waitForFunction(
    (name) => sessionStorage.getItem("blue-heart/tab") !== name,
    remembered["blue-heart/tab"] ?? null,
  );
  await expectNothingOpened(copy);
  expect(await stored(copy)).toHaveLength(1);
  page = await browser.killAndReturn(page);
  await paintedAgain(page);
});

test("a duplicated tab forgets the key it was copied with, also where nothing is kept any more", async () => {
  // A tab gets its name when the app starts.
  await page.getByRole("button", { name: "Just the heart, no photo" }).click();
  await page.waitForFunction(() => sessionStorage.getItem("blue-heart/tab") !== null);
  const { "blue-heart/tab": tab } = await page.evaluate(() => ({ ...sessionStorage }));
  const remembered = { "blue-heart/tab": tab };
  const copy = await context.newPage();
  await copy.addInitScript((items) => {
    if (!sessionStorage.getItem("copied"))
      Object.assign(sessionStorage, items, { copied: "yes", "blue-heart/key": "a copied key" });
  }, remembered);
  await copy.goto(`${inject("appUrl")}?copy`);
  await copy.waitForFunction(
    (name) => sessionStorage.getItem("blue-heart/tab") !== name,
    remembered["blue-heart/tab"] ?? null,
  );
  await expectNothingOpened(copy);
  expect(await copy.evaluate(() => sessionStorage.getItem("blue-heart/key"))).toBeNull();
});

test("after “Leave this page” nothing is left, neither in storage nor in the tab", async () => {
  await context.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "weather" }));
  await work();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await Promise.all([
    page.waitForURL("https://www.bbc.com/weather"),
    page.getByRole("link", { name: "Leave this page" }).click(),
  ]);
  expect(asked).toEqual([]);
  // What comes within a second counts as having been under way.
  await page.waitForTimeout(1000);
  await page.goto(inject("appUrl"));
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  expect(await page.evaluate(() => sessionStorage.getItem("blue-heart/design"))).toBeNull();
  await isEmpty(page);
});

describe("closing", () => {
  /** Whether the browser asks for confirmation when the page is closed; declines. */
  async function asks(): Promise<boolean> {
    const answered = new Promise<boolean>((resolve) => {
      page.once("dialog", (dialog) => {
        resolve(dialog.type() === "beforeunload");
        void dialog.dismiss();
      });
      page.once("close", () => resolve(false));
    });
    await page.close({ runBeforeUnload: true });
    return answered;
  }

  test("asks with unsaved work, and not when it is saved", async () => {
    await work();
    expect(await asks()).toBe(true);
    await save(page);
    expect(await asks()).toBe(false);
  });

  test("does not ask about a photo that was only opened, and leaves nothing of it in storage", async () => {
    const other = await context.newPage();
    await other.goto(inject("appUrl"));
    await page.bringToFront();
    await choosePhoto(page, photo);
    await settle(page);
    await page.getByTestId("stage").click();
    expect(await asks()).toBe(false);
    expect(await stored(other)).toEqual([]);
  });
});
