import type { Page } from "playwright";
import { expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, withChromium } from "./browser.ts";

withChromium();

const photo = photoPath("portrait-5");
const SIZES = [
  [390, 664],
  [360, 640],
  [844, 390],
  [1280, 720],
  [1280, 800],
  [320, 256],
] as const;
const PANELS = ["panel.badge", "panel.words", "panel.adjust"] as const;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function openEditor(path: string) {
  const opened = await openApp({ viewport: { width: 390, height: 664 } }, path, (page) =>
    page.addInitScript(() => localStorage.setItem("blue-heart.language-offer", "closed")),
  );
  await choosePhoto(opened.page, photo);
  await settle(opened.page);
  await made(opened.page);
  return opened;
}

const made = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName("avatar-ready").length > 0);

/** Null if the whole save control is visible and uncovered in the window without scrolling; otherwise what is wrong. */
const faultOfSaving = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    // The first page stays in the document, hidden, and also has a main button.
    const button = [...document.querySelectorAll("main .button-main")].find(
      (element) => element.getClientRects().length > 0,
    );
    if (!button) return "missing";
    const { left, right, top, bottom } = button.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
      return `from ${left}, ${top} to ${right}, ${bottom}`;
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return at && button.contains(at) ? null : "covered";
  });

/**
 * The true sizes that are not wholly visible, or whose captions are cut: the smallest in every tab of a phone, all three
 * beside the stage. None are expected where the page has to scroll.
 */
const faultsOfSizes = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-sizes] figure")]
      .filter((figure) => innerWidth >= 860 || figure.dataset.side === "40")
      .filter((figure) => {
        const { left, right, top, bottom, width } = figure.getBoundingClientRect();
        const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        const at = document.elementFromPoint((left + right) / 2, bottom - 4);
        const isCovered = innerWidth >= 860 && !figure.contains(at);
        const isCut = [figure, ...figure.children].some((part) => part.scrollWidth > part.clientWidth + 1);
        return width === 0 || !isInside || isCovered || isCut;
      })
      .map((figure) => `${figure.dataset.side} px`),
  );

/** Every position that the save control has within two seconds, sampled once per frame. */
const boxesOfSaving = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const boxes: Box[] = [];
        const button = [...document.querySelectorAll("main .button-main")].find(
          (element) => element.getClientRects().length > 0,
        );
        if (!button) return resolve(boxes);
        const start = performance.now();
        const look = () => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const last = boxes.at(-1);
          if (last?.x !== x || last.y !== y || last.width !== width || last.height !== height)
            boxes.push({ x, y, width, height });
          if (performance.now() - start < 2000) requestAnimationFrame(look);
          else resolve(boxes);
        };
        return look();
      }),
  );

test.each(["ar", "ru"] as const)(
  "saving and true sizes are visible in every tab and size, in %s",
  async (language) => {
    const m = await loadMessages(language);
    const { page, noise } = await openEditor(`${language}/`);
    const faults: Record<string, string> = {};
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const panel of width < 860 ? PANELS : PANELS.slice(0, 1)) {
        if (width < 860) await page.getByRole("radio", { name: m[panel], exact: true }).check();
        // Selecting a tab may scroll to it if the window is too low for everything.
        const fault = await faultOfSaving(page);
        if (fault) faults[`${m[panel]}, ${width} × ${height}`] = fault;
        const sizes = height >= 640 ? await faultsOfSizes(page) : [];
        if (sizes.length > 0) faults[`sizes, ${m[panel]}, ${width} × ${height}`] = sizes.join();
      }
    }
    expect(faults).toEqual({});
    expectQuiet(noise);
  },
);

test("the save control keeps its place for two seconds after a change", async () => {
  const { page } = await openEditor("");
  const files = () => page.evaluate(() => performance.getEntriesByName("avatar-ready").length);
  for (const [width, height] of [SIZES[0], SIZES[3]]) {
    await page.setViewportSize({ width, height });
    await page.getByTestId("stage").focus();
    const before = await files();
    await page.keyboard.press("+");
    expect(await boxesOfSaving(page), `${width} × ${height}`).toHaveLength(1);
    // The file was made again in the meantime, so the line could have changed.
    await expect.poll(files).toBeGreaterThan(before);
  }
});

test("at 320 px the words of the save bar are whole, in every language", async () => {
  const faults: Record<string, readonly string[]> = {};
  for (const language of LANGUAGES) {
    const m = await loadMessages(language);
    const { page } = await openApp(
      { viewport: { width: 320, height: 640 } },
      language === "en" ? "" : `${language}/`,
    );
    await page.getByRole("button", { name: m["landing.justHeart"] }).click();
    await made(page);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll(".button-main, .button-main ~ *, [role=status] p, label, summary")]
        .filter((element) => element.closest("main") && element.getClientRects().length > 0)
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.textContent ?? ""),
    );
    if (cut.length > 0) faults[language] = cut;
    const fault = await faultOfSaving(page);
    if (fault) faults[`${language}, saving`] = [fault];
    await page.context().close();
  }
  expect(faults).toEqual({});
});
