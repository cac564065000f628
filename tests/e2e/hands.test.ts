import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, undoAll, withChromium } from "./browser.ts";

withChromium();
const photo = photoPath("portrait-5");

const stage = (page: Page) => page.getByTestId("stage");
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, includeHidden: false }).filter({ visible: true });
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? activeElement?.tagName;
  });

async function openEditor(path = "") {
  const opened = await openApp({}, path);
  await choosePhoto(opened.page, photo);
  await settle(opened.page);
  return opened;
}

test.each(LANGUAGES)(
  "the skip link and any other place on the page keep the editor, in %s",
  async (language) => {
    const m = await loadMessages(language);
    const { page, noise } = await openApp({}, language === "en" ? "" : `${language}/`);
    await button(page, m["landing.justHeart"]).click();
    await stage(page).waitFor();
    const skip = page.locator(".skip-link");
    await skip.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.matches("main:not([hidden] *)"))).toBe(true);
    expect(await stage(page).isVisible()).toBe(true);
    if (language === "en") {
      // As the link does if its script has not loaded, or as a user might do in the address bar.
      for (const place of ["content", "elsewhere"])
        await page.evaluate((place) => {
          const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
          location.hash = place;
          return changed;
        }, place);
      expect(await stage(page).isVisible()).toBe(true);
      await page.goBack();
      expect(await stage(page).isVisible()).toBe(true);
      await page.getByRole("link", { name: m["site.home"] }).filter({ visible: true }).click();
      await button(page, m["landing.continue"]).waitFor();
      // One more step back leaves the site, as it would have before the editor was opened.
      await button(page, m["landing.continue"]).click();
      await page.goBack();
    }
    expectQuiet(noise);
  },
);

test("a right click on any picture of it offers no image of the screen to save", async () => {
  const { page } = await openEditor();
  for (const canvas of await page.locator("canvas").all()) {
    const offersImage = await canvas.evaluate((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0) return false;
      element.scrollIntoView({ block: "center" });
      const { x, y, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) instanceof HTMLCanvasElement;
    });
    expect(offersImage).toBe(false);
  }
  const prevented = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("contextmenu", (event) => resolve(event.defaultPrevented), { once: true });
      }),
  );
  await stage(page).click({ button: "right" });
  expect(await prevented).toBe(true);
});

/** Presses a key as on a keyboard with another layout. */
const pressAs = (page: Page, key: string, code: string, modifiers = {}) =>
  page.evaluate(
    ([key, code, modifiers]) => {
      const init = { key, code, bubbles: true, cancelable: true, ...(modifiers as KeyboardEventInit) };
      for (const type of ["keydown", "keyup"])
        document.activeElement?.dispatchEvent(new KeyboardEvent(type, init));
    },
    [key, code, modifiers] as const,
  );

test.each([
  ["Russian", { z: "я", s: "ы", m: "ь", left: "х", right: "ъ" }],
  ["Arabic", { z: "ئ", s: "س", m: "ة", left: "ج", right: "د" }],
] as const)("all shortcuts work with a keyboard in %s", async (_layout, keys) => {
  const { page } = await openEditor();
  await undoAll(page);
  await stage(page).focus();
  const name = () => stage(page).getAttribute("aria-label");
  const before = await name();
  await pressAs(page, keys.m, "KeyM");
  expect(await name()).toContain(en["alt.mirrored"]);
  await pressAs(page, keys.z, "KeyZ", { ctrlKey: true });
  expect(await name()).toBe(before);
  await pressAs(page, keys.right, "BracketRight");
  await pressAs(page, keys.right, "BracketRight");
  await pressAs(page, keys.left, "BracketLeft");
  expect(await name()).toMatch(/rotated by 1°/);
  // Option on a Mac, AltGr on Windows.
  await pressAs(page, "]", "Digit6", { altKey: true });
  await pressAs(page, "]", "Digit9", { altKey: true, ctrlKey: true });
  expect(await name()).toMatch(/rotated by 3°/);
  const arriving = page.waitForEvent("download");
  await pressAs(page, keys.s, "KeyS", { ctrlKey: true });
  await arriving;
  await pressAs(page, "؟", "Slash", { shiftKey: true });
  await page.getByRole("dialog").waitFor();
});

describe("a slider that is moved", () => {
  /** Starts moving a slider as a finger would, without ending the movement. */
  const move = (page: Page, name: string, value: string) =>
    page.getByRole("slider", { name }).evaluate((slider: HTMLInputElement, value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, value);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }, value);
  const rotation = (page: Page) => page.getByRole("slider", { name: en["adjust.straighten"] });

  test("ends with the touch that the system takes, the focus, the window's, and when it is switched off or goes", async () => {
    const { page } = await openEditor();
    await undoAll(page);
    // Keys only edit while no gesture is in progress.
    const expectAtRest = async () => {
      await stage(page).press("m");
      expect(await stage(page).getAttribute("aria-label")).toContain(en["alt.mirrored"]);
      await stage(page).press("m");
    };
    await move(page, en["adjust.straighten"], "40");
    expect(await rotation(page).inputValue()).toBe("40");
    await rotation(page).dispatchEvent("pointercancel");
    await expect.poll(() => rotation(page).inputValue()).toBe("0");
    await expectAtRest();
    for (const [end, value] of [
      [() => rotation(page).dispatchEvent("lostpointercapture"), "10"],
      [() => rotation(page).dispatchEvent("blur"), "20"],
      [() => page.evaluate(() => dispatchEvent(new Event("blur"))), "30"],
    ] as const) {
      await move(page, en["adjust.straighten"], value);
      await end();
      await expectAtRest();
      expect(await rotation(page).inputValue()).toBe(value);
    }
    // If no photo is shown, the zoom slider is disabled and the rotation slider is removed.
    for (const name of [en["tools.zoom"], en["adjust.straighten"]]) {
      await move(page, name, name === en["tools.zoom"] ? "0.3" : "50");
      await page.getByRole("radio", { name: en["badge.only-heart"] }).check();
      await page.getByRole("radio", { name: en["badge.ring"] }).check();
      await expectAtRest();
    }
  });
});

test("the focus stays where one works, and never falls back to the top of the page", async () => {
  const { page } = await openEditor();
  await undoAll(page);
  await settle(page);
  await button(page, en["tools.mirror"]).click();
  await button(page, /^Undo/).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^Redo/);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^Undo/);

  await button(page, en["tools.zoomIn"]).focus();
  for (let i = 0; i < 12 && (await button(page, en["tools.zoomIn"]).isEnabled()); i++)
    await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe(en["tools.zoom"]);
  await button(page, en["tools.zoomOut"]).focus();
  for (let i = 0; i < 12 && (await button(page, en["tools.zoomOut"]).isEnabled()); i++)
    await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe(en["tools.zoom"]);

  // While the picture is being made, and after the steps are closed.
  await page.getByRole("radio", { name: en["badge.heart"], exact: true }).check();
  const download = button(page, /^Download|^Saving/);
  const arriving = page.waitForEvent("download");
  await download.focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toMatch(/^Download|^Saving/);
  await arriving;
  await expect.poll(() => focused(page)).toMatch(/^Download/);
  await page
    .getByRole("region", { name: en["puton.title"] })
    .getByRole("button", { name: en["notice.close"] })
    .focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^Download/);

  // Closing a notice returns the focus.
  await button(page, en["tools.mirror"]).focus();
  await page.setInputFiles("input[type=file]", {
    name: "words.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("words"),
  });
  await page.getByRole("alert").getByRole("button", { name: en["notice.close"] }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe(en["tools.mirror"]);
});
