import type { Page } from "playwright";
import { describe, expect, inject, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, openApp, saveAvatar, settle, withChromium } from "./browser.ts";
import { markWorkerMessages } from "./mark-worker-messages.ts";
import { shortenRetries } from "./shorten-waits.ts";

withChromium();
const photo = photoPath("portrait-5");

/** Opens the page with parts of its code missing: the first `times` requests for them fail, or all. */
async function openWithout(part: RegExp, times = Number.POSITIVE_INFINITY) {
  let failed = 0;
  const { page, noise } = await openApp({}, "", async (page) => {
    await shortenRetries(page);
    await page.context().route(part, (route) => {
      failed += 1;
      return failed <= times ? route.abort() : route.continue();
    });
  });
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  return { page, noise, failures: () => failed, mend: () => page.context().unroute(part) };
}

const alerts = (page: Page) => page.getByRole("alert").allInnerTexts();
const reload = (page: Page) => page.getByRole("button", { name: en["broken.reload"] });

async function reloadAndReturn(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent("load"), reload(page).click()]);
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  await settle(page);
}

describe("a part of the code that does not come at first", () => {
  test.each([
    ["the editor", /\/start-app-.*\.js/],
    ["the worker that opens photos", /opening.worker/],
    ["the worker that saves", /saving.worker/],
    ["the save bar", /\/SaveBar-.*\.js/],
  ])("is tried again, and nobody notices: %s", async (_name, part) => {
    const { page, failures } = await openWithout(part, 1);
    await choosePhoto(page, photo);
    expect((await saveAvatar(page)).width).toBe(1024);
    expect(failures()).toBeGreaterThan(1);
    expect(await alerts(page)).toEqual([]);
  });

  test("a photo that is open before the editor is there is painted, then made sharp", async () => {
    let askedAgain = 0;
    const { page } = await openApp({}, "", async (page) => {
      await shortenRetries(page);
      // The worker has the picture before the editor has loaded.
      await markWorkerMessages(page, "picture", "picture-said");
      await page.context().route(/\/start-app-.*\.js/, async (route) => {
        askedAgain += 1;
        if (askedAgain === 1) return route.abort();
        await page.waitForFunction(() => performance.getEntriesByName("picture-said").length > 0);
        return route.continue();
      });
    });
    await page.setInputFiles("input[type=file]", photo);
    await settle(page);
    expect(askedAgain).toBe(2);
    const marks = await page.evaluate(() => performance.getEntriesByType("mark").map(({ name }) => name));
    expect(marks.filter((name) => name.startsWith("photo-"))).toEqual([
      "photo-chosen",
      "photo-painted",
      "photo-sharp",
    ]);
  });

  test("a dialog comes a moment later", async () => {
    const { page } = await openWithout(/\/HelpDialog-.*\.js/, 2);
    await choosePhoto(page, photo);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await alerts(page)).toEqual([]);
  });
});

describe("a part that never comes is told, and a reload brings everything back", () => {
  test.each([
    ["the app", /\/start-app-.*\.js/],
    ["its words", /\/assets\/en-.*\.js/],
  ])("%s: the photo that was chosen opens when it is there, without a reload", async (_name, part) => {
    const { page, mend } = await openWithout(part);
    await page.setInputFiles("input[type=file]", photo);
    await expect
      .poll(() => alerts(page), { timeout: 15_000 })
      .toEqual([expect.stringContaining(en["missing.part"])]);
    await mend();
    await reload(page).click();
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    expect(await page.getByTestId("stage").isVisible()).toBe(true);
    expect(await alerts(page)).toEqual([]);
  });

  test.each([
    ["a dialog", /\/HelpDialog-.*\.js/, (page: Page) => page.keyboard.press("?"), en["error.part-missing"]],
    [
      "the words on the ring",
      /\/hashtag-.*\.js/,
      (page: Page) => page.getByRole("radio", { name: en["words.hashtag"] }).check(),
      en["error.words-failed"],
    ],
  ])("%s", async (_name, part, need, sentence) => {
    const { page, mend } = await openWithout(part);
    await choosePhoto(page, photo);
    await settle(page);
    for (const key of ["+", "ArrowLeft", "]"]) await page.getByTestId("stage").press(key);
    const before = await saveAvatar(page);
    await need(page);
    await expect.poll(() => alerts(page), { timeout: 15_000 }).toEqual([expect.stringContaining(sentence)]);
    // Everything else still works.
    await page.getByTestId("stage").press("m");
    await page.getByTestId("stage").press("m");
    await mend();
    await reloadAndReturn(page);
    const after = await saveAvatar(page);
    if (sentence === en["error.part-missing"]) expect(Buffer.compare(after.rgba, before.rgba)).toBe(0);
    else expect(Buffer.compare(after.rgba, before.rgba)).not.toBe(0); // Now it includes the text.
  });

  test.each([
    ["the worker that opens photos", /opening.worker/, "error.opener-failed"],
    ["the worker that saves", /saving.worker/, "error.saver-failed"],
  ] as const)("%s", async (_name, part, code) => {
    const { page, mend } = await openWithout(part);
    await page.setInputFiles("input[type=file]", photo);
    if (code === "error.saver-failed") await page.getByRole("button", { name: /Download|Save/ }).click();
    await expect.poll(() => alerts(page), { timeout: 15_000 }).toEqual([expect.stringContaining(en[code])]);
    await mend();
    await Promise.all([page.waitForEvent("load"), reload(page).click()]);
    if (code === "error.opener-failed") await choosePhoto(page, photo);
    await page.getByTestId("stage").waitFor();
    expect((await saveAvatar(page)).width).toBe(1024);
  });
});

describe("the first page says so, with a reload that brings it, where what it starts with", () => {
  /** Opens a separate page, since none of its elements can be waited for. */
  async function openBroken(part: RegExp, answer?: { readonly contentType: string; readonly body: string }) {
    return openApp({}, "", async (page) => {
      await shortenRetries(page);
      await page.context().route(part, (route) => (answer ? route.fulfill(answer) : route.abort()));
    });
  }
  const notice = (page: Page) => page.getByRole("alert").filter({ visible: true });

  test.each([
    ["its script, is missing", /\/assets\/index-.*\.js/, undefined],
    ["its looks, are missing", /\/assets\/style-.*\.css/, undefined],
    ["its script, is empty", /\/assets\/index-.*\.js/, { contentType: "text/javascript", body: "" }],
    ["its looks, are empty", /\/assets\/style-.*\.css/, { contentType: "text/css", body: "" }],
    [
      "a script, cannot be read by this browser",
      /\/assets\/index-.*\.js/,
      { contentType: "text/javascript", body: "let newer = than #any;" },
    ],
  ])("%s", async (_name, part, answer) => {
    const { page } = await openBroken(part, answer);
    await notice(page).waitFor({ timeout: 10_000 });
    expect(await notice(page).innerText()).toContain(en["missing.part"]);
    // Visible without scrolling, whether the page is styled or not.
    const { y = -1 } = (await notice(page).boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
    await page.context().unroute(part);
    await Promise.all([page.waitForEvent("load"), reload(page).click()]);
    await choosePhoto(page, photo);
    expect((await saveAvatar(page)).width).toBe(1024);
    expect(await alerts(page)).toEqual([]);
  });

  test("its looks that come when asked for again are nobody's concern", async () => {
    const { page } = await openWithout(/\/assets\/style-.*\.css/, 2);
    await choosePhoto(page, photo);
    expect((await saveAvatar(page)).width).toBe(1024);
    expect(await alerts(page)).toEqual([]);
    expect(await notice(page).count()).toBe(0);
  });

  test("what others put into the page, and the browser refuses, is nobody's concern", async () => {
    const { page } = await openApp({}, "", async (page) => {
      await shortenRetries(page);
      await page.route(inject("appUrl"), async (route) => {
        const response = await route.fetch();
        const foreign = `<script defer src="https://stats.example/beacon.js"></script><link rel="stylesheet" href="https://looks.example/x.css">`;
        await route.fulfill({
          response,
          body: (await response.text()).replace("</body>", `${foreign}</body>`),
        });
      });
    });
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await page.evaluate(() => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = "https://looks.example/later.css";
      document.head.append(link);
    });
    // Nothing may happen. Longer than the retries for a missing style sheet of ours: 2.4 s, a tenth of that here.
    await page.waitForTimeout(500);
    expect(await alerts(page)).toEqual([]);
  });
});
