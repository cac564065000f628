import type { CDPSession, Page } from "playwright";
import { describe, expect, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveAvatar, undoAll, withChromium } from "./browser.ts";

withChromium();
const photo = photoPath("portrait-1");

async function openEditor(options = {}) {
  const { page, noise } = await openApp(options);
  await choosePhoto(page, photo);
  await undoAll(page);
  const box = await page.getByTestId("stage").boundingBox();
  if (!box) throw new Error("no stage");
  return {
    page,
    noise,
    at: (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height }),
  };
}

/** The badge that can be moved and resized. */
const wearHeart = (page: Page) => page.getByRole("radio", { name: "Heart", exact: true }).check();

/** In percent, also during a gesture. */
const zoomOf = async (page: Page) =>
  Number.parseInt(
    (await page.getByRole("slider", { name: "Zoom" }).getAttribute("aria-valuetext")) ?? "",
    10,
  );

const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).filter({ visible: true });

/** The heart's centre and diameter, as fractions of the stage. */
const heartOf = (page: Page) =>
  page.getByRole("button", { name: "The heart on your photo" }).evaluate((heart) => {
    const stage = heart.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const box = heart.getBoundingClientRect();
    return {
      x: (box.x + box.width / 2 - stage.x) / stage.width,
      y: (box.y + box.height / 2 - stage.y) / stage.height,
      diameter: box.width / stage.width,
    };
  });

describe("by mouse", () => {
  test("the wheel zooms about the pointer, and a pause makes it one undo step", async () => {
    const { page, noise, at } = await openEditor();
    const point = at(0.25, 0.25);
    await page.mouse.move(point.x, point.y);
    // Sent at once: between separate calls, a busy machine would leave gaps.
    await Promise.all([1, 2, 3, 4, 5].map(() => page.mouse.wheel(0, -120)));
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(200);
    await expect.poll(() => undo(page).isEnabled()).toBe(true);
    await undo(page).click();
    expect(await zoomOf(page)).toBe(100);
    expect(await undo(page).isDisabled()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expectQuiet(noise);
  });

  test("the heart is dragged by itself, and never out of the circle", async () => {
    const { page, at } = await openEditor();
    await wearHeart(page);
    const before = await saveAvatar(page);
    const from = at(0.74, 0.74);
    const to = at(1.4, 0.5);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    const heart = await heartOf(page);
    expect(Math.hypot(heart.x - 0.5, heart.y - 0.5) + heart.diameter / 2).toBeLessThanOrEqual(0.501);
    expect(heart.x).toBeGreaterThan(0.8);
    await page.keyboard.press("Control+z");
    const after = await saveAvatar(page);
    expect(Buffer.compare(after.rgba, before.rgba)).toBe(0);
  });

  test("the heart's handle makes it larger", async () => {
    const { page } = await openEditor();
    await wearHeart(page);
    const before = await heartOf(page);
    const heart = page.getByRole("button", { name: "The heart on your photo" });
    await heart.hover();
    const handle = await heart.locator("[data-handle=size]").boundingBox();
    if (!handle) throw new Error("no handle");
    await page.mouse.move(handle.x + 22, handle.y + 22);
    await page.mouse.down();
    await page.mouse.move(handle.x - 20, handle.y - 20, { steps: 4 });
    await page.mouse.up();
    expect((await heartOf(page)).diameter).toBeGreaterThan(before.diameter * 1.2);
  });

  test("Escape gives up a drag, and nothing is left to undo", async () => {
    const { page, at } = await openEditor();
    const [from, to] = [at(0.3, 0.3), at(0.5, 0.3)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await undo(page).isDisabled()).toBe(true);
  });
});

describe("by touch", () => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

  async function touch(
    session: CDPSession,
    type: "touchStart" | "touchMove" | "touchEnd",
    points: { x: number; y: number }[],
  ) {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }

  test("two fingers zoom and turn about themselves, as one step, and the page stays where it is", async () => {
    const { page, noise, at } = await openEditor(phone);
    const session = await page.context().newCDPSession(page);
    await touch(session, "touchStart", [at(0.3, 0.4)]);
    await touch(session, "touchStart", [at(0.3, 0.4), at(0.5, 0.4)]);
    for (let i = 1; i <= 8; i++) {
      const reach = 0.1 + 0.02 * i;
      await touch(session, "touchMove", [at(0.4 - reach, 0.4 - 0.01 * i), at(0.4 + reach, 0.4 + 0.01 * i)]);
    }
    await touch(session, "touchEnd", []);
    expect(await zoomOf(page)).toBeGreaterThan(150);
    await page.getByRole("radio", { name: "Adjust" }).check();
    const rotation = await page.getByRole("slider", { name: "Rotate photo" }).inputValue();
    expect(Number(rotation)).toBeGreaterThan(10);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
    await undo(page).click();
    expect(await undo(page).isDisabled()).toBe(true);
    expectQuiet(noise);
  });

  test("a finger that stays after the other has gone goes on moving the photo without a jump", async () => {
    const { page, at } = await openEditor(phone);
    const session = await page.context().newCDPSession(page);
    await touch(session, "touchStart", [at(0.3, 0.4)]);
    await touch(session, "touchStart", [at(0.3, 0.4), at(0.5, 0.4)]);
    await touch(session, "touchMove", [at(0.2, 0.4), at(0.6, 0.4)]);
    await touch(session, "touchEnd", [at(0.2, 0.4)]);
    const zoomed = await zoomOf(page);
    await touch(session, "touchMove", [at(0.25, 0.45)]);
    await touch(session, "touchEnd", []);
    expect(await zoomOf(page)).toBe(zoomed);
    expect(zoomed).toBeGreaterThan(150);
  });
});

describe("by keyboard alone", () => {
  test("from the first page to the saved file", async () => {
    const { page, noise } = await openApp();
    await page.getByRole("button", { name: "Just the heart, no photo" }).focus();
    const asked = page.waitForEvent("filechooser");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await (await asked).setFiles(photo);
    const stage = page.getByTestId("stage");
    await stage.waitFor();
    await undoAll(page);
    await page.getByRole("radio", { name: "Ring" }).focus();
    await page.keyboard.press("ArrowRight");
    await stage.focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowUp");
    expect(await zoomOf(page)).toBe(110);
    await page.keyboard.press("Tab");
    const before = await heartOf(page);
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("-");
    const heart = await heartOf(page);
    expect(heart.x).toBeLessThan(before.x - 0.09);
    expect(heart.diameter).toBeLessThan(before.diameter);
    expect(await zoomOf(page)).toBe(110);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect((await heartOf(page)).x).toBeCloseTo(before.x, 6);
    await page.keyboard.press("Control+Shift+z");
    expect((await heartOf(page)).x).toBeLessThan(before.x - 0.09);
    await page.getByRole("button", { name: /Download/ }).focus();
    const arriving = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await arriving).suggestedFilename()).toBe("blue-heart-1024.png");
    expectQuiet(noise);
  });
});
