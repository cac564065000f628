import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, undoAll, withChromium } from "./browser.ts";

withChromium();
const photo = photoPath("portrait-1");

const stageOf = (page: Page) => page.getByTestId("stage");
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).filter({ visible: true });

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? activeElement?.tagName;
  });

async function openEditor(options = {}) {
  const { page, noise } = await openApp(options);
  await choosePhoto(page, photo);
  await settle(page);
  // The photo has a face and has been moved to it, possibly after a short animation.
  await expect.poll(() => button(page, /^Undo/).isEnabled()).toBe(true);
  return { page, noise };
}

test.each(LANGUAGES)(
  "the skip link and any other place on the page keep the editor, in %s",
  async (language) => {
    const m = await loadMessages(language);
    const { page, noise } = await openApp({}, language === "en" ? "" : `${language}/`);
    await button(page, m["landing.justHeart"]).click();
    await stageOf(page).waitFor();
    const skip = page.locator(".skip-link");
    await skip.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.matches("main:not([hidden] *)"))).toBe(true);
    expect(await stageOf(page).isVisible()).toBe(true);
    if (language === "en") {
      // As the link does if its script has not loaded, or as a user might do in the address bar.
      for (const place of ["content", "elsewhere"])
        await page.evaluate((place) => {
          const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
          location.hash = place;
          return changed;
        }, place);
      expect(await stageOf(page).isVisible()).toBe(true);
      await page.goBack();
      expect(await stageOf(page).isVisible()).toBe(true);
      await page.getByRole("link", { name: m["site.home"] }).filter({ visible: true }).click();
      await button(page, m["landing.continue"]).waitFor();
      // One more step back leaves the site, as it would have before the editor was opened.
      await button(page, m["landing.continue"]).click();
      await page.goBack();
    }
    expectQuiet(noise);
  },
);

describe("by keyboard", () => {
  test("? shows the keys, Escape closes them; Ctrl+S saves", async () => {
    const { page, noise } = await openEditor();
    await stageOf(page).focus();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await dialog.waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    const arriving = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    expect((await arriving).suggestedFilename()).toBe("blue-heart-1024.png");
    expectQuiet(noise);
  });

  test("the pin is moved, sized and turned by keys alone", async () => {
    const { page } = await openEditor();
    await page.getByRole("radio", { name: "Ring" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: "Lapel pin" }).isChecked()).toBe(true);
    await page.getByText("The pin is hard to see where the picture is shown small.").waitFor();
    await page.getByRole("button", { name: "The heart on your photo" }).focus();
    for (let i = 0; i < 10; i++) await page.keyboard.press("]");
    const { rotation } = startingBadge("lapel-pin");
    expect(await page.getByRole("slider", { name: "Rotate heart" }).inputValue()).toBe(`${rotation + 10}`);
    const size = page.getByRole("slider", { name: "Heart size" });
    const before = Number(await size.inputValue());
    await page.keyboard.press("+");
    expect(Number(await size.inputValue())).toBeGreaterThan(before);
  });
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
  await stageOf(page).focus();
  const name = () => stageOf(page).getAttribute("aria-label");
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

describe("for those who hear it", () => {
  test("the stage tells the picture, and a change is told once it has settled", async () => {
    const { page } = await openEditor();
    await undoAll(page);
    expect(await stageOf(page).getAttribute("aria-label")).toBe(
      "Your photo, zoomed to 100%, in a blue ring with a blue heart at the bottom.",
    );
    await page.getByRole("radio", { name: "Heart", exact: true }).check();
    await button(page, "Flip horizontally").click();
    const status = page.locator("main [role=status].visually-hidden");
    await expect
      .poll(() => status.textContent())
      .toBe("Your photo, zoomed to 100%, flipped horizontally, with a blue heart at the bottom right.");
    await page.keyboard.press("Control+z");
    await expect
      .poll(() => status.textContent())
      .toMatch(/^Undone: flip the photo\. Your photo, zoomed to 100%, with/);
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing in the editor in the %s scheme",
    async (colorScheme) => {
      for (const viewport of [
        { width: 1280, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const { page } = await openEditor({ colorScheme, viewport });
        // Ends the hint on gestures, which otherwise covers the tools for three seconds.
        await page.keyboard.press("Shift");
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    },
  );
});
