import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { apply, designAfter, key } from "../support/design-after.ts";
import { photoPath } from "../support/real-photos.ts";
import {
  choosePhoto,
  expectQuiet,
  openApp,
  renderOffStage,
  saveAvatar,
  undoAll,
  withChromium,
} from "./browser.ts";

withChromium();
const photo = photoPath("portrait-1");
const size = { width: 1920, height: 1280 };

const stageOf = (page: Page) => page.getByTestId("stage");

describe("a photo", () => {
  test("chosen, moved, zoomed, turned and mirrored is saved exactly as composed", async () => {
    const { page, noise } = await openApp();
    await choosePhoto(page, photo);
    await undoAll(page);
    const box = await stageOf(page).boundingBox();
    if (!box) throw new Error("no stage");
    for (const name of ["+", "+", "+", "ArrowLeft", "ArrowDown", "]", "]", "m"]) {
      await stageOf(page).press(name);
    }
    await page.getByRole("button", { name: "Rotate right" }).click();
    const from = { x: Math.round(box.x + box.width * 0.3), y: Math.round(box.y + box.height * 0.3) };
    const travel = { x: 60, y: -45 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 10);
    await page.mouse.move(from.x + travel.x, from.y + travel.y, { steps: 4 });
    await page.mouse.up();
    const saved = await saveAvatar(page);

    const inStage = (x: number, y: number) => ({ x: (x - box.x) / box.width, y: (y - box.y) / box.height });
    const move = {
      from: inStage(from.x, from.y),
      to: inStage(from.x + travel.x, from.y + travel.y),
      scale: 1,
      rotation: 0,
    };
    const design = designAfter(
      size,
      ...["+", "+", "+", "ArrowLeft", "ArrowDown", "]", "]", "m"].map(key),
      apply({ type: "rotate-photo-by", by: 90 }),
      apply({ type: "move-photo", moves: [move] }),
    );
    const expected = await renderOffStage(design, photo, 1024);
    expect(saved.name).toBe("blue-heart-1024.png");
    expect(saved.width).toBe(1024);
    expect(Buffer.compare(saved.rgba, expected)).toBe(0);
    expectQuiet(noise);
  });

  test("what the stage shows at 1024 device pixels is what is saved, byte for byte", async () => {
    // A stage of 512 CSS pixels at two device pixels each.
    const { page, noise } = await openApp({ deviceScaleFactor: 2, viewport: { width: 980, height: 900 } });
    await choosePhoto(page, photo);
    await page.getByTestId("stage").press("+");
    const side = await stageOf(page).evaluate((stage) => stage.clientWidth);
    expect(side).toBe(512);
    const saved = await saveAvatar(page);
    const seen = await stageOf(page).evaluate((stage) => {
      const canvas = document.createElement("canvas");
      canvas.width = 1024;
      canvas.height = 1024;
      const context = canvas.getContext("2d");
      for (const plane of stage.querySelectorAll("canvas")) context?.drawImage(plane, 0, 0);
      const bytes = context?.getImageData(0, 0, 1024, 1024).data ?? new Uint8ClampedArray();
      let text = "";
      for (let i = 0; i < bytes.length; i += 8192)
        text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return btoa(text);
    });
    expect(Buffer.compare(saved.rgba, Buffer.from(seen, "base64"))).toBe(0);
    expectQuiet(noise);
  });

  test("carries its place and camera into nothing that is saved", async () => {
    const { page } = await openApp();
    await choosePhoto(page, photo);
    const { file } = await saveAvatar(page);
    const chunks = chunkNames(file);
    expect(chunks).not.toContain("eXIf");
    expect(
      chunks.filter((name) => /^[a-z].*t/i.test(name) && ["tEXt", "iTXt", "zTXt", "tIME"].includes(name)),
    ).toEqual([]);
    expect(file.includes("SONY")).toBe(false);
  });
});

describe("just the heart", () => {
  test("is saved exactly as composed, with no photo at all", async () => {
    const { page, noise } = await openApp();
    await page.getByRole("button", { name: "Just the heart, no photo" }).click();
    await stageOf(page).waitFor();
    const saved = await saveAvatar(page);
    const design = { ...FIRST_DESIGN, badge: startingBadge("only-heart") };
    const expected = await renderOffStage(design, null, 1024);
    expect(saved.width).toBe(1024);
    expect(Buffer.compare(saved.rgba, expected)).toBe(0);
    expectQuiet(noise);
  });

  test("shows its tile on a phone, and another badge asks for a photo on the stage but not in the file", async () => {
    const { page, noise } = await openApp({ viewport: { width: 390, height: 664 } });
    await page.getByRole("button", { name: "Just the heart, no photo" }).click();
    const right = async (id: string) => {
      const box = await page.locator("label", { has: page.locator(`[value=${id}]`) }).boundingBox();
      return box ? box.x + box.width : Infinity;
    };
    await expect.poll(() => right("only-heart")).toBeLessThanOrEqual(390);
    const add = page.getByRole("button", { name: "Add your photo" });
    expect(await add.count()).toBe(0);
    await page.getByRole("radio", { name: "Ring" }).check();
    const saved = await saveAvatar(page);
    expect(Buffer.compare(saved.rgba, await renderOffStage(FIRST_DESIGN, null, 1024))).toBe(0);
    // The sheet that saving has opened covers the stage of a phone.
    await page.keyboard.press("Escape");
    const choosing = page.waitForEvent("filechooser");
    await add.click();
    await (await choosing).setFiles(photo);
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    expect(await add.count()).toBe(0);
    expectQuiet(noise);
  });

  test("has a stage of 760 px on a large screen", async () => {
    const { page } = await openApp({ viewport: { width: 1920, height: 1080 } });
    await page.getByRole("button", { name: "Just the heart, no photo" }).click();
    expect(await stageOf(page).boundingBox()).toMatchObject({ width: 760, height: 760 });
  });
});

function chunkNames(png: Buffer): string[] {
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    names.push(png.toString("latin1", at + 4, at + 8));
  return names;
}
