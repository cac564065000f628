import type { Page } from "playwright";
import sharp from "sharp";
import { expect, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { expectQuiet, saveAvatar, withChromium } from "./browser.ts";
import { openCountingWeights, SEARCH_MS, saveData } from "./count-weights.ts";
import { markWorkerMessages } from "./mark-worker-messages.ts";

withChromium();

const switchOf = (page: Page) => page.getByRole("switch", { name: "Head in front" });
const differs = (one: Buffer, other: Buffer) => Buffer.compare(one, other) !== 0;

test("the switch puts heads in front, as one step that can be undone, and by a key", async () => {
  const { page, noise, weights } = await openCountingWeights(photoPath("group-6"), saveData);
  // Moves the heads under the ring's upper part.
  await page.getByTestId("stage").press("Shift+ArrowUp");
  const before = await saveAvatar(page);
  await switchOf(page).check();
  await page.getByText("The head overlaps the ring or frame.").waitFor({ timeout: SEARCH_MS });
  const on = await saveAvatar(page);
  expect(differs(on.rgba, before.rgba)).toBe(true);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  expect(await switchOf(page).isChecked()).toBe(false);
  expect(differs((await saveAvatar(page)).rgba, before.rgba)).toBe(false);
  await page.getByTestId("stage").press("f");
  expect(await switchOf(page).isChecked()).toBe(true);
  expect(differs((await saveAvatar(page)).rgba, on.rgba)).toBe(false);
  await expect.poll(() => page.locator("body").textContent()).toContain("head in front of the blue edge");
  // Searched once, fetched once.
  expect(weights).toHaveLength(1);
  expectQuiet(noise);
});

test("a photo that nobody has moved is framed anew for it, in the same step", async () => {
  const { page, noise } = await openCountingWeights(photoPath("portrait-2"));
  const before = await saveAvatar(page);
  const steps = () => page.getByRole("button", { name: /^Undo/ }).first().getAttribute("aria-label");
  const last = await steps();
  await switchOf(page).check();
  await expect.poll(steps, { timeout: SEARCH_MS }).not.toBe(last);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  expect(await steps()).toBe(last);
  expect(differs((await saveAvatar(page)).rgba, before.rgba)).toBe(false);
  expectQuiet(noise);
});

test("without a face the switch says so, and nothing changes", async () => {
  const drawing = sharp({ create: { width: 900, height: 900, channels: 3, background: "#c0c8d0" } });
  const { page, noise } = await openCountingWeights({
    name: "drawing.png",
    mimeType: "image/png",
    buffer: await drawing.png().toBuffer(),
  });
  const before = await saveAvatar(page);
  await switchOf(page).click();
  await page.getByText("No head could be cut out").waitFor({ timeout: SEARCH_MS });
  expect(await switchOf(page).isChecked()).toBe(false);
  expect(differs((await saveAvatar(page)).rgba, before.rgba)).toBe(false);
  expectQuiet(noise);
});

test("once the switch is visible, heads and people are cut out in advance, and nothing changes before they are wanted", async () => {
  const { page, noise } = await openCountingWeights(photoPath("group-6"), (page) =>
    markWorkerMessages(page, "cut", "cut-out"),
  );
  const searches = () => page.evaluate(() => performance.getEntriesByName("cut-out").length);
  const before = await saveAvatar(page);
  await expect.poll(searches, { timeout: SEARCH_MS }).toBe(2);
  expect(await switchOf(page).isChecked()).toBe(false);
  expect(differs((await saveAvatar(page)).rgba, before.rgba)).toBe(false);
  await page.getByRole("radio", { name: "Blue world" }).check({ force: true });
  await page.getByRole("status").filter({ hasText: "People keep their own colours." }).waitFor();
  expect(await searches()).toBe(2);
  expectQuiet(noise);
});

test("where data is to be saved, they are fetched once the pointer is on the switch", async () => {
  const { page, weights } = await openCountingWeights(photoPath("group-6"), saveData);
  await switchOf(page).waitFor();
  // Longer than it takes for a page that need not save data.
  await page.waitForTimeout(3000);
  expect(weights).toHaveLength(0);
  await switchOf(page).hover();
  await expect.poll(() => weights.length, { timeout: SEARCH_MS }).toBe(1);
});

test("where the weights cannot be had the switch says so, and tries again when it is switched on anew", async () => {
  const { page } = await openCountingWeights(photoPath("group-6"), (page) =>
    page.context().route(/selfie-segmentation/, (route) => route.abort()),
  );
  await switchOf(page).click();
  await page.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor({ timeout: SEARCH_MS });
  await page.context().unroute(/selfie-segmentation/);
  await switchOf(page).check();
  await expect
    .poll(() => page.getByTestId("stage").getAttribute("aria-label"), { timeout: SEARCH_MS })
    .toContain("head in front");
  expect(await switchOf(page).isChecked()).toBe(true);
});
