import type { Page } from "playwright";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { photoPath } from "../support/real-photos.ts";
import {
  choosePhoto,
  expectQuiet,
  openApp,
  renderOffStage,
  saveAvatar,
  saveByKey,
  settle,
  undoAll,
  withChromium,
} from "./browser.ts";

withChromium();
const photo = photoPath("portrait-1");

const stageOf = (page: Page) => page.getByTestId("stage");
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).filter({ visible: true });

async function openEditor(options = {}) {
  const { page, noise } = await openApp(options);
  await choosePhoto(page, photo);
  await settle(page);
  // The photo has a face and has been moved to it, possibly after a short animation.
  await expect.poll(() => button(page, /^Undo/).isEnabled()).toBe(true);
  const box = await stageOf(page).boundingBox();
  if (!box) throw new Error("no stage");
  return {
    page,
    noise,
    at: (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height }),
  };
}

describe("badges, words and grounds", () => {
  test("each is saved as the scene says, over a photo in which nobody is recognised", async () => {
    const { page, noise } = await openApp();
    const blurred = {
      name: "blurred.jpg",
      mimeType: "image/jpeg",
      buffer: await sharp(photo).resize(1200, 800).blur(60).jpeg().toBuffer(),
    };
    await choosePhoto(page, blurred);
    await settle(page);
    for (const id of BADGE_IDS) {
      // The ring is selected from the start.
      if (id !== "ring") await page.locator("input[name=badge]").nth(BADGE_IDS.indexOf(id)).check();
      const saved = await saveAvatar(page);
      const first = { ...FIRST_DESIGN, badge: startingBadge(id) };
      const expected = await renderOffStage(first, blurred, 1024);
      expect(Buffer.compare(saved.rgba, expected), id).toBe(0);
    }
    expectQuiet(noise);
  });

  test("words in Arabic are saved on the ring, and loaded only when they are chosen", async () => {
    const { page, noise } = await openEditor();
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await undoAll(page);
    expect(requested.filter((url) => url.includes("against-ar"))).toEqual([]);
    await page.getByRole("radio", { name: "Against human trafficking" }).check();
    await page.getByRole("combobox", { name: "Language of the text" }).selectOption("ar");
    await page.waitForLoadState("networkidle");
    const saved = await saveAvatar(page);
    const expected = await renderOffStage(
      { ...FIRST_DESIGN, words: { phrase: "against", language: "ar" } },
      photo,
      1024,
    );
    expect(Buffer.compare(saved.rgba, expected)).toBe(0);
    expectQuiet(noise);
  });

  test("words are offered for the ring alone, with samples that a phone loads when its tab is chosen", async () => {
    const m = await loadMessages("ar");
    const { page, noise } = await openApp({ viewport: { width: 390, height: 844 } }, "ar/");
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await choosePhoto(page, photo);
    await settle(page);
    const tab = page.getByRole("radio", { name: m["panel.words"], exact: true });
    const badge = (id: "heart" | "ring") => page.getByRole("radio", { name: m[`badge.${id}`], exact: true });
    await badge("heart").check();
    expect(await tab.count()).toBe(0);
    await badge("ring").check();
    expect(requested.filter((url) => /against|hashtag/.test(url))).toEqual([]);
    await tab.check();
    const choices = page.locator("label:has(svg)").filter({ visible: true });
    const outlines = () =>
      choices.evaluateAll((all) => all.map((one) => one.querySelectorAll("path").length));
    await expect.poll(outlines).toEqual([0, 1, 1]);
    await page.getByRole("radio", { name: m["words.against"] }).check();
    // The page's language, until another is chosen.
    expect(await page.getByLabel(m["words.language"]).inputValue()).toBe("ar");
    await page.keyboard.press("Control+z");
    // Back to the heart, which has no words: the badges are shown again.
    await page.keyboard.press("Control+z");
    await badge("heart").filter({ visible: true }).waitFor();
    expectQuiet(noise);
  });

  test("Just the heart stands on navy until another ground is chosen, and undo takes that back by name", async () => {
    const { page } = await openEditor();
    await page.getByRole("radio", { name: "Just the heart" }).check();
    await page.getByRole("radio", { name: "Ice blue" }).check();
    const saved = await saveAvatar(page);
    expect([...saved.rgba.subarray(0, 3)]).toEqual([0xe4, 0xf1, 0xfb]);
    await button(page, "Undo: choose a background").click();
    expect([...(await saveAvatar(page)).rgba.subarray(0, 3)]).toEqual([0x0a, 0x22, 0x38]);
    await button(page, "Redo: choose a background").click();
    expect(await page.getByRole("radio", { name: "Ice blue" }).isChecked()).toBe(true);
  });
});

/** At 60 frames a second, 30 frames take half a second: the rubber band's return takes 180 ms and is over by then. */
const framesPass = (page: Page, count: number) =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }),
    count,
  );

describe("under the hand", () => {
  const zoom = async (page: Page) =>
    Number.parseInt(
      (await page.getByRole("slider", { name: "Zoom" }).getAttribute("aria-valuetext")) ?? "",
      10,
    );

  test("a double click zooms about the pointer, and another one back; each is one undo step", async () => {
    const { page, at } = await openEditor();
    await undoAll(page);
    const point = at(0.3, 0.4);
    await page.mouse.dblclick(point.x, point.y);
    await expect.poll(() => zoom(page)).toBe(200);
    await page.mouse.dblclick(point.x, point.y);
    await expect.poll(() => zoom(page)).toBe(400);
    await page.mouse.dblclick(point.x, point.y);
    await expect.poll(() => zoom(page)).toBe(100);
    await button(page, "Undo: zoom").click();
    expect(await zoom(page)).toBe(400);
  });

  test("a photo pulled beyond its edge gives way as rubber, springs back, and is saved unstretched", async () => {
    const { page, at, noise } = await openEditor({ reducedMotion: "no-preference" });
    await undoAll(page);
    const before = await saveAvatar(page);
    // Beside the sheet that saving has opened.
    const [from, to] = [at(0.45, 0.3), at(0.45, 0.9)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    expect(await zoom(page)).toBeGreaterThan(102);
    await page.mouse.up();
    await expect.poll(() => zoom(page)).toBe(100);
    // The photo could not move, so there is nothing to undo.
    expect(await page.getByRole("button", { name: "Undo" }).filter({ visible: true }).isDisabled()).toBe(
      true,
    );
    const after = await saveAvatar(page);
    expect(Buffer.compare(after.rgba, before.rgba)).toBe(0);
    expectQuiet(noise);
  });

  test("an undo on the way back from a pull holds, and what is saved meanwhile is not stretched", async () => {
    const { page, at } = await openEditor({ reducedMotion: "no-preference" });
    await undoAll(page);
    const before = await saveAvatar(page);
    await button(page, "Flip horizontally").click();
    await page.mouse.move(at(0.3, 0.5).x, at(0.3, 0.5).y);
    await page.mouse.down();
    await page.mouse.move(at(1.1, 0.5).x, at(1.1, 0.5).y, { steps: 4 });
    const held = await saveByKey(page);
    await page.mouse.up();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await framesPass(page, 30);
    const after = await saveAvatar(page);
    expect(Buffer.compare(after.rgba, before.rgba)).toBe(0);
    await button(page, "Redo").click();
    await button(page, "Redo").click();
    const redone = await saveAvatar(page);
    expect(Buffer.compare(held.rgba, redone.rgba)).toBe(0);
  });

  test("a drag that ends outside the window, or with the window's focus, ends cleanly", async () => {
    const { page, at } = await openEditor();
    await undoAll(page);
    await page.mouse.dblclick(at(0.3, 0.3).x, at(0.3, 0.3).y);
    await page.mouse.move(at(0.4, 0.4).x, at(0.4, 0.4).y);
    await page.mouse.down();
    await page.mouse.move(at(0.5, 0.5).x, at(0.5, 0.5).y, { steps: 3 });
    await page.evaluate(() => dispatchEvent(new Event("blur")));
    const committed = await stageOf(page).getAttribute("aria-label");
    await page.mouse.move(at(0.9, 0.9).x, at(0.9, 0.9).y, { steps: 3 });
    await page.mouse.up();
    expect(await stageOf(page).getAttribute("aria-label")).toBe(committed);
    await button(page, "Undo: move the photo").click();
    await button(page, "Undo: zoom").click();
    expect(await page.getByRole("button", { name: "Undo" }).filter({ visible: true }).isDisabled()).toBe(
      true,
    );
  });

  test("the hint comes after an idle moment, under the stage, goes with the first touch, and comes once", async () => {
    const { page, at } = await openEditor();
    const hint = page.getByText("Drag to move, scroll to zoom");
    await hint.waitFor({ timeout: 8000 });
    const [stage, text] = [await page.getByTestId("stage").boundingBox(), await hint.boundingBox()];
    expect(text?.y ?? 0).toBeGreaterThan((stage?.y ?? 0) + (stage?.height ?? 0) - 8);
    await page.mouse.click(at(0.5, 0.1).x, at(0.5, 0.1).y);
    await hint.waitFor({ state: "detached" });
  });
});
