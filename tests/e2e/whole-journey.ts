import type { Page } from "playwright";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, type Saved, saveAvatar, settle } from "./browser.ts";

const HEIC = "tests/fixtures/heic/grid.heic";

/**
 * Uses everything that loads a separate part: a JPEG with faces, all badges, the ring's text in all languages, saving,
 * a HEIC, and a selfie (the page needs the permission "camera"). Returns the first saved picture.
 */
export async function wholeJourney(page: Page): Promise<Saved> {
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  const badges = page.locator("input[name=badge]");
  for (const index of BADGE_IDS.keys()) await badges.nth(index).check();
  await page.getByRole("radio", { name: "Ring" }).check();
  await page.getByRole("radio", { name: "#EndHumanTrafficking" }).check();
  await page.getByRole("radio", { name: "Against human trafficking" }).check();
  for (const language of LANGUAGES) {
    await page.getByRole("combobox", { name: "Language of the text" }).selectOption(language);
    await page.waitForLoadState("networkidle");
  }
  const saved = await saveAvatar(page);
  await choosePhoto(page, HEIC);
  await settle(page);
  await saveAvatar(page);
  await page.goBack();
  await takeSelfie(page);
  await saveAvatar(page);
  return saved;
}

async function takeSelfie(page: Page): Promise<void> {
  const painted = await page.evaluate(() => performance.getEntriesByName("photo-painted").length);
  for (const name of ["Take a selfie", "Take photo", "Use photo"])
    await page.getByRole("button", { name }).click();
  await page.waitForFunction((n) => performance.getEntriesByName("photo-painted").length > n, painted);
  await settle(page);
}
