import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, withChromium } from "./browser.ts";

withChromium();

async function goFrench(page: Page): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Language" });
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: "Français" }).click();
  await page.waitForURL("**/fr/");
}

test("another language takes along a heart without a photo, and wakes up without a word", async () => {
  const { page, noise } = await openApp();
  await page.getByRole("button", { name: "Just the heart, no photo" }).click();
  await page.getByRole("radio", { name: "White" }).check();
  await page.goBack();
  await goFrench(page);
  const messages = await loadMessages("fr");
  await page.getByRole("button", { name: messages["landing.continue"] }).click();
  expect(await page.getByRole("radio", { name: messages["ground.white"] }).isChecked()).toBe(true);
  expectQuiet(noise);
});

test("another language takes the work along, without a question", async () => {
  const { page, noise } = await openApp();
  let questions = 0;
  page.on("dialog", (dialog) => {
    questions += 1;
    void dialog.accept();
  });
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  await page.getByRole("radio", { name: "Lapel pin" }).check({ force: true });
  await page.goBack();
  await goFrench(page);
  const pin = (await loadMessages("fr"))["badge.lapel-pin"];
  await page.getByRole("radio", { name: pin }).waitFor({ state: "attached" });
  expect(await page.getByRole("radio", { name: pin }).isChecked()).toBe(true);
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  expect(questions).toBe(0);
  expectQuiet(noise);
});

test("a page that Back opens where the editor was, with nothing to edit, is the first page to the browser too", async () => {
  const { page, noise } = await openApp();
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  await goFrench(page);
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  await page.goBack();
  await page.goBack();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
  // So the editor gets a history entry of its own again, and Back leads from it to the first page.
  await choosePhoto(page, photoPath("portrait-1"));
  await page.goBack();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  expectQuiet(noise);
});

test.each(LANGUAGES)(
  "on a screen of 360 × 640 px, the offer of another language than %s leaves the promise uncovered",
  async (language) => {
    const [path, locale] = language === "en" ? ["", "fr"] : [`${language}/`, "en"];
    const { page } = await openApp(
      { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, locale },
      path,
    );
    const offer = page.locator("#language-offer").getByRole("link").filter({ visible: true });
    await offer.waitFor();
    const promise = page.getByText((await loadMessages(language))["landing.promise"]);
    expect(bottomOf(await promise.boundingBox())).toBeLessThan((await offer.boundingBox())?.y ?? 0);
  },
);

const bottomOf = (box: { readonly y: number; readonly height: number } | null): number =>
  box ? box.y + box.height : Number.POSITIVE_INFINITY;

describe.each(LANGUAGES)("the tool in %s", (language) => {
  const { tag, dir } = LANGUAGE_INFO[language];
  const path = language === "en" ? "" : `${language}/`;

  test("wakes up without a word, opens a photo and saves it", async () => {
    const { page, noise } = await openApp({}, path);
    const messages = await loadMessages(language);
    expect(await page.locator("html").getAttribute("lang")).toBe(tag);
    expect(await page.locator("html").getAttribute("dir")).toBe(dir);
    // The browser prefers English.
    const offer = page.locator("#language-offer");
    if (language !== "en") {
      await offer.getByRole("link").filter({ visible: true }).waitFor();
      expect(await offer.evaluate((bar) => getComputedStyle(bar).position)).toBe("fixed");
    }
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    const arriving = page.waitForEvent("download");
    // In Arabic the format's name is wrapped in isolation characters, so only the text before it is matched.
    const [save = ""] = messages["save.download"].split(" {format}");
    await page.getByRole("button", { name: save }).click();
    expect((await arriving).suggestedFilename()).toMatch(/-1024\.png$/);
    // No text is missing: otherwise its key or placeholder would be visible.
    const seen = await page.locator("body").innerText();
    expect(seen).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]\w*\b|\{\w+\}/);
    expectQuiet(noise);
  });
});
