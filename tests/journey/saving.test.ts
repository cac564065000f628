import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, withChromium } from "./browser.ts";

withChromium();

test.each([
  ["Everywhere", 1024, 1_900_000],
  ["X", 400, 1_900_000],
  ["Bluesky", 640, 950_000],
  ["Large", 2048, Number.POSITIVE_INFINITY],
])(
  "made for %s, a picture has its size and keeps its limit, and the line below tells the truth",
  async (place, side, limit) => {
    const { page, noise } = await openApp();
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    await page.getByRole("combobox", { name: "Made for" }).selectOption(place);
    const told = page.locator("[role=status]", {
      hasText: new RegExp(`${side} × ${side} pixels, [\\d.,]+ [kM]B`),
    });
    await told.waitFor({ timeout: 20_000 });
    const text = (await told.textContent()) ?? "";
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: /Download|Save/ }).click();
    const file = await readFile(await (await arriving).path());
    const { width, height, format, exif, icc } = await sharp(file).metadata();
    expect([width, height, format, exif, icc]).toEqual([side, side, "png", undefined, undefined]);
    expect(file.length).toBeLessThanOrEqual(limit);
    const [, amount = "", unit] = /pixels, ([\d.,]+) (kB|MB)/.exec(text) ?? [];
    const bytes = Number(amount.replace(",", "")) * (unit === "MB" ? 1_000_000 : 1000);
    expect(Math.abs(bytes - file.length)).toBeLessThan(unit === "MB" ? 51_000 : 510);
    expectQuiet(noise);
  },
);

test("a second after the last change, the file is there with the tap", async () => {
  const { page } = await openApp();
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  await page.locator("[role=status]", { hasText: /pixels, [\d.,]+ [kM]B/ }).waitFor({ timeout: 20_000 });
  const took = await page.evaluate(() => {
    const button = [...document.querySelectorAll("button")].find((b) => /Download/.test(b.textContent ?? ""));
    const start = performance.now();
    button?.click();
    return (
      (performance.getEntriesByName("avatar-saved").at(-1)?.startTime ?? Number.POSITIVE_INFINITY) - start
    );
  });
  expect(took).toBeLessThan(50);
});
