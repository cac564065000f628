import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright";
import { expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { OWN_BROWSERS } from "../support/in-app-user-agents.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveAvatar, settle, withChromium } from "./browser.ts";
import { haveSheet, type SheetOutcome } from "./share-sheet.ts";

withChromium();

const guideIn = (page: Page) => page.locator("section[aria-labelledby=put-on-title]");

/** Opens the editor with a photo and waits for its file. The language offer, a notice over the page, is closed. */
async function openEditor(options: BrowserContextOptions, path = "", sheet: SheetOutcome | null = null) {
  const opened = await openApp(options, path, (page) =>
    page.addInitScript(() => localStorage.setItem("blue-heart.language-offer", "closed")),
  );
  const { page } = opened;
  if (sheet) await haveSheet(page, sheet);
  await choosePhoto(page, photoPath("portrait-5"));
  await settle(page);
  await page.waitForFunction(() => performance.getEntriesByName("avatar-ready").length > 0);
  return opened;
}

/** The controls that something covers at their centre, among the badges, the tools and the controls for saving. */
const coveredControls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "label:has([name=badge]), [role=toolbar] button, .button-main ~ button, button.button-main",
      ),
    ]
      .filter((element) => element.closest("main") && element.getClientRects().length > 0)
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return document
          .elementFromPoint((left + right) / 2, (top + bottom) / 2)
          ?.closest("[aria-labelledby=put-on-title]");
      })
      .map((element) => element.textContent ?? ""),
  );

test.each([
  [1280, 720],
  [1280, 900],
  [900, 800],
] as const)(
  "at %i × %i the guide covers no badge, no tool and no control for saving",
  async (width, height) => {
    const { page, noise } = await openEditor({ viewport: { width, height } });
    const badges = page.locator("label:has([name=badge])");
    const before = await badges.first().boundingBox();
    await saveAvatar(page);
    const guide = guideIn(page);
    expect(await guide.getByRole("img").boundingBox()).toMatchObject({ width: 120, height: 120 });
    expect(await badges.first().boundingBox()).toEqual(before);
    expect(await coveredControls(page)).toEqual([]);
    expectQuiet(noise);
  },
);

test("the keyboard reaches the guide after the controls for saving; Escape closes it, and a dialog first", async () => {
  const { page, noise } = await openEditor({});
  const download = page.getByRole("button", { name: /Download/ });
  const arriving = page.waitForEvent("download");
  await download.focus();
  await page.keyboard.press("Enter");
  await arriving;
  const guide = guideIn(page);
  await page.locator("main [role=status]", { hasText: "You are wearing the blue heart" }).waitFor();
  expect(await download.evaluate((button) => button === document.activeElement)).toBe(true);
  const isInGuide = () => guide.evaluate((section) => section.contains(document.activeElement));
  for (let presses = 0; presses < 5 && !(await isInGuide()); presses++) await page.keyboard.press("Tab");
  expect(await isInGuide()).toBe(true);

  await guide.locator("summary").click();
  await guide.getByRole("button", { name: "Did the download not start?" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await guide.count()).toBe(1);
  await guide.locator("summary").focus();
  await page.keyboard.press("Escape");
  await guide.waitFor({ state: "detached" });
  // Back to the last control that had the focus, one of those for saving.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.matches("main .button-main ~ *")))
    .toBe(true);
  expectQuiet(noise);
});

test("where links can be shared, the tool is shared by the system, and otherwise its message is copied", async () => {
  const { page, noise } = await openEditor({}, "", "shares");
  await saveAvatar(page);
  const guide = guideIn(page);
  await guide.getByRole("button", { name: "Share this tool" }).click();
  expect(await page.evaluate(() => window.links)).toEqual([page.url()]);
  expect(await guide.getByRole("link", { name: "Donate to the Trust Fund" }).getAttribute("target")).toBe(
    "_blank",
  );
  expectQuiet(noise);
});

test("on a phone the options make room for the guide, and a focus behind the guide closes it", async () => {
  const { page, noise } = await openEditor({ viewport: { width: 360, height: 640 } });
  const options = page.getByRole("button", { name: "Options" }).filter({ visible: true });
  const guide = guideIn(page);
  await options.click();
  await saveAvatar(page);
  await guide.waitFor();
  expect(await options.getAttribute("aria-expanded")).toBe("false");
  const close = await guide.getByRole("button", { name: "Close" }).boundingBox();
  expect(close?.y).toBeGreaterThan(0);
  await options.click();
  expect(await guide.count()).toBe(0);
  await saveAvatar(page);
  await guide.waitFor();
  await page.getByRole("slider", { name: "Zoom" }).focus();
  await expect.poll(() => guide.count()).toBe(0);
  expectQuiet(noise);
});

test("printed, the guide is left out", async () => {
  const { page } = await openEditor({});
  await saveAvatar(page);
  await page.emulateMedia({ media: "print" });
  expect(await guideIn(page).isVisible()).toBe(false);
  expect(await page.getByTestId("stage").isVisible()).toBe(true);
});

test.each([
  ["en", "light"],
  ["fr", "dark"],
  ["es", "light"],
  ["ru", "dark"],
  ["ar", "light"],
  ["zh", "dark"],
] as const)(
  "on a phone of 360 × 640, in %s and the %s scheme, the guide is whole and accessible",
  async (language, colorScheme) => {
    const { page } = await openEditor(
      { viewport: { width: 360, height: 640 }, colorScheme },
      pathOf(language),
    );
    const m = await loadMessages(language);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: m["save.short"] }).click();
    await arriving;
    const guide = guideIn(page);
    await guide.getByRole("img").waitFor();
    const covered = await coveredControls(page);
    expect(covered.filter((text) => text.includes(m["save.short"]))).toEqual([]);
    const fault = await guide.evaluate((section) => {
      const { top, bottom, left, right } = section.getBoundingClientRect();
      if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return "outside the window";
      if (section.scrollWidth > section.clientWidth) return "wider than the window";
      const main = section.querySelector(".button-main")?.getBoundingClientRect();
      return main && main.bottom <= bottom ? null : "the main button is out of sight";
    });
    expect(fault).toBeNull();
    const { violations } = await new AxeBuilder({ page }).include("[aria-labelledby=put-on-title]").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  },
);

test.each(LANGUAGES)(
  "on an iPhone, in %s, neither the line nor the button moves when a sheet is closed or has saved",
  async (language) => {
    const userAgent = OWN_BROWSERS.find((one) => one.includes("iPhone")) ?? "";
    const device = { userAgent, viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true };
    const { page } = await openEditor(device, pathOf(language), "closes");
    const m = await loadMessages(language);
    const save = page.getByRole("button", { name: m["save.short"] });
    const line = page.locator("main [role=status]:has(~ div .button-main)");
    const boxes = async () => [await line.boundingBox(), await save.boundingBox()];
    const before = await boxes();
    await save.click();
    await page.getByText(m["file.closed"]).waitFor();
    expect(await boxes()).toEqual(before);
    await haveSheet(page, "shares");
    await save.click();
    await page.getByText(m["file.handed"]).waitFor();
    expect(await boxes()).toEqual(before);
  },
);

const pathOf = (language: string): string => (language === "en" ? "" : `${language}/`);
