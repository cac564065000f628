import type { Page } from "playwright";
import sharp from "sharp";
import { expect, inject, test } from "vitest";
import { SAVE_TARGET_IDS, saveTargetOf } from "../../src/model/save-targets.ts";
import { byteLimitOf } from "../../src/model/saved-file-limits.ts";
import { photoPath } from "../support/real-photos.ts";
import {
  choosePhoto,
  chooseTarget,
  expectQuiet,
  openApp,
  saveAvatar,
  settle,
  withChromium,
} from "./browser.ts";
import { noisyPhoto } from "./noisy-photo.ts";

withChromium();

test("made for each of the eleven, a picture has its size and keeps its limit, and the line below tells the truth", async () => {
  const { page, noise } = await openApp();
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  await page.getByRole("button", { name: "Options" }).click();
  for (const id of SAVE_TARGET_IDS) {
    const { side } = saveTargetOf(id);
    await chooseTarget(page, id);
    const text = await lineOf(page, new RegExp(`${side} × ${side} px, [\\d.,]+ [kM]B`));
    const { file } = await saveAvatar(page);
    const { width, height, format, exif, icc } = await sharp(file).metadata();
    expect([id, width, height, format, exif, icc]).toEqual([id, side, side, "png", undefined, undefined]);
    expect(file.length, id).toBeLessThanOrEqual(byteLimitOf(saveTargetOf(id)) ?? Number.POSITIVE_INFINITY);
    const [, amount = "", unit] = /px, ([\d.,]+) (kB|MB)/.exec(text) ?? [];
    const bytes = Number(amount.replace(",", "")) * (unit === "MB" ? 1_000_000 : 1000);
    expect(Math.abs(bytes - file.length), id).toBeLessThan(unit === "MB" ? 51_000 : 510);
  }
  expectQuiet(noise);
});

/** Waits until the line below the button contains this text, and returns the whole line. */
async function lineOf(page: Page, text: RegExp | string): Promise<string> {
  const line = page.locator("[role=status]", { hasText: text });
  await line.waitFor({ timeout: 30_000 });
  return (await line.textContent()) ?? "";
}

test("a second after the last change, the file is there with the tap", async () => {
  const { page } = await openApp();
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  await page.locator("[role=status]", { hasText: /px, [\d.,]+ [kM]B/ }).waitFor({ timeout: 20_000 });
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

test("while fewer colours are looked for, one may stop waiting, or take a smaller picture at once", async () => {
  const { page, noise } = await openApp();
  let downloads = 0;
  page.on("download", () => downloads++);
  await choosePhoto(page, await noisyPhoto());
  // With the heart the photo fills the square. The part of the noise inside the ring would fit within the limit.
  await page.getByRole("radio", { name: "Heart", exact: true }).check();
  await settle(page);
  await page.getByRole("button", { name: /Download/ }).click();
  await lineOf(page, "Trying fewer colours that look the same");
  expect(await page.getByRole("progressbar").count()).toBe(1);
  await page.getByRole("button", { name: "Cancel saving" }).click();
  await page.getByRole("button", { name: "Smaller, with all colours" }).click();
  const line = await lineOf(page, "Made smaller to stay within the limit.");
  expect(line).toMatch(/^PNG, (800|640|512) × /);
  expect(downloads).toBe(0);
  // The option that was given up can be chosen instead.
  await page.getByRole("button", { name: "Full size, with fewer colours" }).click();
  await lineOf(page, "Trying fewer colours that look the same");
  expectQuiet(noise);
});

test("a request that a worker's own worker makes would be seen: the library's worker mode asks a CDN from there", async () => {
  const { page, noise } = await openApp();
  // A page without our policy, which would block such a worker before it sends any request.
  const free = await page.context().newPage();
  await free.goto(inject("harnessUrl"));
  const address = "http://127.0.0.1:9/from-a-cdn.js";
  await free.evaluate((address) => {
    const workerOf = (code: string) => `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`;
    const inner = `try { importScripts(${JSON.stringify(address)}) } catch {}`;
    new Worker(URL.createObjectURL(new Blob([`globalThis.kept = ${workerOf(inner)}`])));
  }, address);
  await expect.poll(() => noise.foreign).toContain(address);
});

test("where large canvases come out black, a smaller picture is made, and the line says why", async () => {
  const { page } = await openApp();
  await page.evaluate(() => {
    const make = globalThis.createImageBitmap;
    // As iOS does when it has no memory left for canvases.
    globalThis.createImageBitmap = ((source: ImageBitmapSource, ...rest: []) =>
      source instanceof HTMLCanvasElement && source.width > 700
        ? make(new OffscreenCanvas(source.width, source.height))
        : make(source, ...rest)) as typeof make;
  });
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  expect(await lineOf(page, "because this browser could not create a larger picture")).toMatch(
    /^PNG, 640 × 640 px/,
  );
  expect((await saveAvatar(page)).width).toBe(640);
});
