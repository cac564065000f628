import type { Page } from "playwright";
import sharp from "sharp";
import { expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { photoPath } from "../support/real-photos.ts";
import { expectQuiet, saveAvatar, withChromium } from "./browser.ts";
import { openCountingWeights, SEARCH_MS, saveData } from "./count-weights.ts";
import { markWorkerMessages } from "./mark-worker-messages.ts";

withChromium();

const differs = (one: Buffer, other: Buffer) => Buffer.compare(one, other) !== 0;
const tile = (page: Page) => page.getByRole("radio", { name: "Blue world" });
const status = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const description = (page: Page) => page.getByTestId("stage").getAttribute("aria-label");
const inColour = (page: Page) =>
  expect.poll(() => description(page), { timeout: SEARCH_MS }).toContain("with people in their own colours");

test("saving waits until the people are in colour, and one step undoes it all", async () => {
  const { page, noise, weights } = await openCountingWeights(photoPath("group-6"), saveData);
  const before = await saveAvatar(page);
  await tile(page).check({ force: true });
  // At once, while people are still being looked for.
  const early = await saveAvatar(page);
  await inColour(page);
  await status(page, "People keep their own colours.").waitFor();
  expect(differs((await saveAvatar(page)).rgba, early.rgba)).toBe(false);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  expect(await tile(page).isChecked()).toBe(false);
  expect(differs((await saveAvatar(page)).rgba, before.rgba)).toBe(false);
  await page.getByRole("button", { name: /^Redo/ }).first().click();
  expect(differs((await saveAvatar(page)).rgba, early.rgba)).toBe(false);
  expect(weights).toHaveLength(1);
  expectQuiet(noise);
});

test("the search begins with the pointer on the tile, and changes nothing before it is chosen", async () => {
  const { page, noise, weights } = await openCountingWeights(photoPath("group-6"), async (page) => {
    await saveData(page);
    await markWorkerMessages(page, "cut", "cut-out");
  });
  const before = await saveAvatar(page);
  const told = await description(page);
  expect(weights).toHaveLength(0);
  await page.locator("label", { has: tile(page) }).hover();
  await page.waitForFunction(() => performance.getEntriesByName("cut-out").length > 0);
  expect(differs((await saveAvatar(page)).rgba, before.rgba)).toBe(false);
  expect(await description(page)).toBe(told);
  await tile(page).check({ force: true });
  await inColour(page);
  expect(await page.evaluate(() => performance.getEntriesByName("cut-out").length)).toBe(1);
  expect(weights).toHaveLength(1);
  expectQuiet(noise);
});

test("without a face all of the photo is in blue, and the page says so", async () => {
  const drawing = sharp({ create: { width: 900, height: 900, channels: 3, background: "#d8b080" } });
  const { page, noise, weights } = await openCountingWeights({
    name: "drawing.png",
    mimeType: "image/png",
    buffer: await drawing.png().toBuffer(),
  });
  await tile(page).check({ force: true });
  await status(page, "Nobody could be cut out of this photo").waitFor({ timeout: SEARCH_MS });
  const { rgba } = await saveAvatar(page);
  const [red, , blue] = rgba;
  expect(blue).toBeGreaterThan(2 * (red ?? 0));
  expect(await description(page)).not.toContain("own colours");
  expect(weights).toHaveLength(0);
  expectQuiet(noise);
});

test("where the weights cannot be had the page says so, and tries again when asked to", async () => {
  const { page } = await openCountingWeights(photoPath("group-6"), (page) =>
    page.context().route(/selfie-segmentation/, (route) => route.abort()),
  );
  await tile(page).check({ force: true });
  await status(page, "could not be loaded").waitFor({ timeout: SEARCH_MS });
  const blue = await saveAvatar(page);
  await page.context().unroute(/selfie-segmentation/);
  await page.getByRole("button", { name: "Try again" }).click();
  await inColour(page);
  expect(differs((await saveAvatar(page)).rgba, blue.rgba)).toBe(true);
});

test("another language takes it along, and the people come into colour again", async () => {
  const { page, noise } = await openCountingWeights(photoPath("group-6"));
  await tile(page).check({ force: true });
  await inColour(page);
  await page.goBack();
  const menu = page.getByRole("navigation", { name: "Language" });
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: "Français" }).click();
  await page.waitForURL("**/fr/");
  const messages = await loadMessages("fr");
  await expect
    .poll(() => description(page), { timeout: SEARCH_MS })
    .toContain(messages["alt.peopleInColour"]);
  expect(await page.getByRole("radio", { name: messages["badge.blue-world"] }).isChecked()).toBe(true);
  expectQuiet(noise);
});
