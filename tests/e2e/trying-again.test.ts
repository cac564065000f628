import type { Page } from "playwright";
import { expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, openApp, saveAvatar, settle, withChromium } from "./browser.ts";

// If a message says "try again", the next click must really retry.

withChromium();
const photo = photoPath("portrait-5");

/** Opens the page with a part of its code blocked; `mend` unblocks it. */
async function openWithout(part: RegExp) {
  const { page } = await openApp({}, "", (page) => page.context().route(part, (route) => route.abort()));
  return { page, mend: () => page.context().unroute(part) };
}

const told = (page: Page, sentence: string) => page.getByRole("alert").getByText(sentence).waitFor();
const download = (page: Page) => page.getByRole("button", { name: /Download|Save/ });

test("Download, when the code that saves has come back", async () => {
  const { page, mend } = await openWithout(/saving.worker/);
  await page.getByRole("button", { name: en["landing.justHeart"] }).click();
  await download(page).click();
  await told(page, en["error.saver-failed"]);
  await mend();
  expect((await saveAvatar(page)).width).toBe(1024);
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("Download, when the browser lets the page read pictures", async () => {
  // As Firefox does with resistFingerprinting: every pixel is white.
  const blocked =
    "OffscreenCanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => new ImageData(new Uint8ClampedArray(4 * w * h).fill(255), w);";
  const { page } = await openApp({}, "", async (page) => {
    await page.context().route(/saving.worker/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: blocked + (await response.text()) });
    });
    await page.addInitScript(() => {
      const { getImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
        new ImageData(new Uint8ClampedArray(4 * width * height).fill(255), width);
      addEventListener("allowed", () => {
        CanvasRenderingContext2D.prototype.getImageData = getImageData;
      });
    });
  });
  await page.getByRole("button", { name: en["landing.justHeart"] }).click();
  await download(page).click();
  await told(page, en["error.canvas-reading-blocked"]);
  // While it is still blocked, the error appears again.
  await download(page).click();
  await told(page, en["error.canvas-reading-blocked"]);
  await page.evaluate(() => dispatchEvent(new Event("allowed")));
  expect((await saveAvatar(page)).width).toBe(1024);
});

test("words: Download fetches them, and so does choosing them again", async () => {
  const { page, mend } = await openWithout(/\/(hashtag|against-en)-.*\.js/);
  await choosePhoto(page, photo);
  await settle(page);
  const without = await saveAvatar(page);
  await page.getByRole("radio", { name: en["words.hashtag"] }).check();
  await told(page, en["error.words-failed"]);
  // Nothing is saved without the chosen text, and the save does not hang.
  await download(page).click();
  await told(page, en["error.words-failed"]);
  expect(await download(page).isEnabled()).toBe(true);
  await page.getByRole("radio", { name: en["words.against"] }).check();
  await told(page, en["error.words-failed"]);
  await mend();
  const requested = page.waitForRequest(/against-en/);
  await page.getByRole("radio", { name: en["words.against"] }).click();
  await requested;
  expect(Buffer.compare((await saveAvatar(page)).rgba, without.rgba)).not.toBe(0);
});

test("the app, by choosing once more", async () => {
  const { page, mend } = await openWithout(/\/start-app-.*\.js/);
  await page.setInputFiles("input[type=file]", photo);
  await told(page, en["missing.part"]);
  await mend();
  await choosePhoto(page, photo);
  expect(await page.getByRole("alert").filter({ visible: true }).count()).toBe(0);
  expect((await saveAvatar(page)).width).toBe(1024);
});

test("a dialog, when it is opened again", async () => {
  const { page, mend } = await openWithout(/\/HelpDialog-.*\.js/);
  await page.getByRole("button", { name: en["landing.justHeart"] }).click();
  await page.getByTestId("stage").press("?");
  await told(page, en["error.part-missing"]);
  await mend();
  await page.getByTestId("stage").press("?");
  await page.getByRole("dialog").waitFor();
});

test("what is always there, when the network is back", async () => {
  const { page, mend } = await openWithout(/\/SaveBar-.*\.js/);
  await page.getByRole("button", { name: en["landing.justHeart"] }).click();
  await told(page, en["error.part-missing"]);
  await mend();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  expect((await saveAvatar(page)).width).toBe(1024);
});
