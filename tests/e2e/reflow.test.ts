import type { Page } from "playwright";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, withChromium } from "./browser.ts";

withChromium();
const photo = photoPath("portrait-5");

/** Sets the browser's font size, in pixels. In Chromium, `em` in media queries depends on it too. */
async function setFontSize(page: Page, standard: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  await page.waitForFunction(
    (size) => getComputedStyle(document.documentElement).fontSize === size,
    `${standard}px`,
  );
  // The stage is resized one frame after its container.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Lists elements that lie beside the window, and controls that are covered once they are scrolled into view. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`
        .trim()
        .slice(0, 60);
    const isVisible = (element: Element) =>
      element.getClientRects().length > 0 &&
      !element.closest(".visually-hidden, [inert], [aria-hidden=true]");
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide of ${clientWidth}`);
    for (const control of document.querySelectorAll("button, select, summary, main a, input[type=range]")) {
      if (!isVisible(control) || control.matches(":disabled")) continue;
      control.scrollIntoView({ block: "center" });
      const box = control.getBoundingClientRect();
      if (box.left < -1 || box.right > clientWidth + 1) faults.push(`beside the window: ${nameOf(control)}`);
      // A control must lie within its container, unless that scrolls sideways.
      let around = control.parentElement;
      while (around && getComputedStyle(around).display === "contents") around = around.parentElement;
      const frame = around?.getBoundingClientRect();
      const isPlaced = getComputedStyle(control).position !== "static";
      if (frame && !isPlaced && (box.left < frame.left - 1 || box.right > frame.right + 1))
        faults.push(`beside what it stands in: ${nameOf(control)}`);
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
      const at = document.elementFromPoint(x, y);
      if (!at || !(control.contains(at) || at.contains(control))) faults.push(`covered: ${nameOf(control)}`);
      // A control must not cut off its content.
      if (!control.matches("select, input") && control.scrollWidth > control.clientWidth + 1)
        faults.push(`too narrow for its words: ${nameOf(control)}`);
    }
    scrollTo(0, 0);
    return faults;
  });

describe.each(LANGUAGES)("in %s", (language) => {
  test("at 400 % zoom, with other font sizes and with wider spaces nothing is cut or covered", async () => {
    const m = await loadMessages(language);
    const { page, noise } = await openApp(
      { viewport: { width: 320, height: 256 } },
      language === "en" ? "" : `${language}/`,
      // Otherwise an offer of another language would cover the page.
      (page) => page.addInitScript(() => localStorage.setItem("blue-heart.language-offer", "closed")),
    );
    const faults: Record<string, readonly string[]> = {};
    const look = async (state: string, sizes: readonly (readonly [number, number, number])[]) => {
      for (const [width, height, font] of sizes) {
        await page.setViewportSize({ width, height });
        await setFontSize(page, font);
        const found = await faultsOf(page);
        if (found.length > 0) faults[`${state}, ${width} × ${height}, ${font} px`] = found;
      }
    };
    const ALL = [
      [320, 256, 16],
      [320, 180, 16],
      [640, 180, 16],
      [390, 844, 32],
      [320, 640, 32],
      [1280, 900, 32],
      [1280, 900, 9],
      [390, 844, 9],
    ] as const;
    await look("the first page", ALL);
    await choosePhoto(page, photo);
    await settle(page);
    await page.waitForFunction(() => performance.getEntriesByName("avatar-ready").length > 0);
    await look("the editor", ALL);
    await page.setViewportSize({ width: 390, height: 844 });
    await setFontSize(page, 32);
    for (const panel of ["panel.words", "panel.adjust"] as const) {
      await page.getByRole("radio", { name: m[panel], exact: true }).filter({ visible: true }).check();
      await look(m[panel], [
        [390, 844, 32],
        [320, 256, 16],
      ]);
    }
    // WCAG 1.4.12.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    await look("wider spaces", [
      [390, 844, 16],
      [1280, 900, 16],
    ]);
    expect(faults).toEqual({});
    expectQuiet(noise);
  });
});

test("the stage is in sight as a whole at 320 × 180, and beside it there is page to scroll by", async () => {
  const { page } = await openApp({ viewport: { width: 320, height: 180 } });
  await choosePhoto(page, photo);
  const stage = page.getByTestId("stage");
  await stage.scrollIntoViewIfNeeded();
  const box = await stage.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(180 - 16);
  expect(box?.width).toBeGreaterThanOrEqual(120);
});

describe.each(["light", "dark"] as const)("in forced colours, %s", (colorScheme) => {
  test("what is chosen can be told from what is not, and sliders can be seen", async () => {
    const { page } = await openApp({ forcedColors: "active", colorScheme });
    await choosePhoto(page, photo);
    await settle(page);
    await page.getByRole("radio", { name: "Just the heart" }).check();
    const looks = (selector: string) =>
      page.locator(selector).evaluateAll((labels) =>
        labels.map((label) => {
          const { backgroundColor, borderTopColor, color } = getComputedStyle(label);
          return {
            isChosen: label.querySelector("input")?.checked,
            look: [backgroundColor, borderTopColor, color],
          };
        }),
      );
    const tiles = "label:has(input[name=badge])";
    await page.getByRole("radio", { name: "Ring", exact: true }).check();
    await page.getByRole("radio", { name: "#EndHumanTrafficking" }).check();
    const segments = (legend: string) => `fieldset:has(legend:text-is("${legend}")) label`;
    const groups = [tiles, segments("Text on the ring")];
    for (const group of groups) {
      const all = await looks(group);
      const chosen = all.filter(({ isChosen }) => isChosen);
      expect(chosen).toHaveLength(1);
      for (const { isChosen, look } of all)
        if (!isChosen)
          for (const [index, colour] of look.entries()) expect(colour).not.toBe(chosen[0]?.look[index]);
    }
    await page.getByRole("radio", { name: "Just the heart" }).check();
    const grounds = await looks(segments("Background"));
    expect(new Set(grounds.map(({ look }) => look[0])).size).toBe(2);
    await page.getByRole("radio", { name: "Ring", exact: true }).check();
    // The track's colour, at mid-height and away from the thumb, must differ from the background's.
    const slider = page.getByRole("slider", { name: "Rotate photo" });
    await slider.scrollIntoViewIfNeeded();
    const shot = await slider.screenshot();
    const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [
      ...data.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3),
    ];
    const middle = Math.round(info.height / 2);
    for (const share of [0.2, 0.8])
      expect(pixel(Math.round(info.width * share), middle)).not.toEqual(
        pixel(Math.round(info.width * share), 2),
      );
    expect(pixel(Math.round(info.width * 0.2), middle)).not.toEqual(
      pixel(Math.round(info.width * 0.8), middle),
    );
  });
});
