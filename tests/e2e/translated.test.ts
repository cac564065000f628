import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import type { Language } from "../../src/model/languages.ts";
import { IN_APP_USER_AGENTS } from "../support/in-app-user-agents.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, withChromium } from "./browser.ts";
import { noisyPhoto } from "./noisy-photo.ts";
import { translateFromTheStart, untranslatedTexts } from "./translate-page.ts";

withChromium("camera");

const words = { name: "words.txt", mimeType: "text/plain", buffer: Buffer.from("words") };

const alerts = (page: Page) => page.getByRole("alert").filter({ visible: true });

/** Works in every language: the editor has only one main button. */
const saveButton = (page: Page) => page.locator("main .button-main").filter({ visible: true });

async function save(page: Page): Promise<string> {
  const arriving = page.waitForEvent("download");
  await saveButton(page).click();
  return (await arriving).suggestedFilename();
}

/** Checks that there is no error page, which would have replaced the editor, and that every text is translated. */
async function expectWhole(page: Page, state: string): Promise<void> {
  expect(await page.locator("[data-error], .broken").count(), state).toBe(0);
  expect(await page.locator("main").count(), state).toBeGreaterThan(0);
  await expect.poll(() => untranslatedTexts(page), { message: state }).toEqual([]);
}

describe.each([
  ["en", { width: 1280, height: 900 }],
  ["ar", { width: 390, height: 844 }],
] as const)("translated by the browser, in %s", (language: Language, viewport) => {
  async function openTranslated() {
    const m = await loadMessages(language);
    const { page, noise } = await openApp(
      { viewport, permissions: ["camera", "clipboard-read", "clipboard-write"] },
      language === "en" ? "" : `${language}/`,
      translateFromTheStart,
    );
    const press = (name: string) => page.getByRole("button", { name }).filter({ visible: true }).click();
    return { m, page, noise, press };
  }

  test("the page goes through all states of the first page and the editor", async () => {
    const { m, page, noise, press } = await openTranslated();
    const check = (name: string) => page.getByRole("radio", { name }).filter({ visible: true }).check();
    const panel = (name: "panel.badge" | "panel.words" | "panel.adjust") =>
      viewport.width < 860 ? check(m[name]) : Promise.resolve();

    // The first page: once the app is loaded, an error notice and its dismissal, a selfie, the drop overlay.
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /start-app-.*\.js/.test(name)),
    );
    await expectWhole(page, "the first page");
    await page.setInputFiles("input[type=file]", words);
    await alerts(page).waitFor();
    await expectWhole(page, "a refusal on the first page");
    await press(m["notice.close"]);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], "photo.png"));
      dispatchEvent(new DragEvent("dragover", { dataTransfer, cancelable: true }));
    });
    await page.getByText(m["drop.here"]).waitFor();
    await page.evaluate(() => dispatchEvent(new DragEvent("dragleave")));
    await page.getByText(m["drop.here"]).waitFor({ state: "hidden" });
    await press(m["panel.selfie"]);
    await press(m["selfie.take"]);
    await page.getByRole("timer").waitFor();
    await press(m["selfie.cancel"]);
    await expectWhole(page, "after the camera");

    // The editor: every badge, background and text, and back again.
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    await expectWhole(page, "the editor");
    const badges = page.locator("input[name=badge]");
    for (const index of BADGE_IDS.keys()) {
      await panel("panel.badge");
      await badges.nth(index).check();
      // Clicked as soon as the button is there, before the picture has been made.
      if (index === 1) {
        await save(page);
        await page
          .getByRole("region", { name: m["puton.title"] })
          .getByRole("button", { name: m["notice.close"] })
          .click();
      }
      // The ring, which has words, comes first.
      await panel(index === 0 ? "panel.words" : "panel.adjust");
      await expectWhole(page, `badge ${index}`);
    }
    await panel("panel.badge");
    await check(m["ground.navy"]);
    await badges.nth(0).check();
    await panel("panel.words");
    await check(m["words.hashtag"]);
    await check(m["words.against"]);
    await page.getByRole("combobox", { name: m["words.language"] }).selectOption("ru");
    await check(m["words.none"]);
    await press(m["preview.larger"]);
    await expectWhole(page, "the sizes");
    await panel("panel.adjust");
    await page.getByRole("slider", { name: m["adjust.straighten"] }).press("ArrowRight");
    await press(m["tools.mirror"]);
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    expectQuiet(noise);
  });

  test("the page goes through all states of saving and what comes after it", async () => {
    const { m, page, noise, press } = await openTranslated();
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);

    // An error notice, saving, the steps for the picture, the picture to hold, copying, and closing everything again.
    await page.setInputFiles("input[type=file]", words);
    await alerts(page).waitFor();
    await expectWhole(page, "a refusal in the editor");
    await press(m["notice.close"]);
    await alerts(page).waitFor({ state: "detached" });
    const name = await save(page);
    const steps = page.getByRole("region", { name: m["puton.title"] });
    for (const site of ["x", "mastodon", "whatsapp"]) await steps.getByRole("combobox").selectOption(site);
    // Names are not translated, wherever they appear in a sentence.
    expect(await page.getByText(name, { exact: true }).count()).toBeGreaterThan(1);
    expect(await page.getByText("WhatsApp", { exact: true }).count()).toBeGreaterThan(1);
    await expectWhole(page, "the steps");
    await steps.locator("summary").click();
    await press(m["inapp.didNotStart"]);
    await expectWhole(page, "the picture to be held");
    await page.keyboard.press("Escape");
    await press(m["share.copyMessage"]);
    await page.getByText(m["share.copiedText"]).waitFor();
    await page.evaluate(() =>
      document.querySelector<HTMLElement>("[aria-labelledby=put-on-title] button")?.click(),
    );
    await steps.waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await expectWhole(page, "the keys");
    await page.keyboard.press("Escape");

    // The file types; a save that takes long, is cancelled, and reduces colours or size. With the second badge the
    // photo fills the square: the part of the noise inside the ring would fit within the limit.
    await page.locator("input[name=badge]").nth(1).check();
    for (const format of ["JPEG", "PNG"]) {
      const choice = page.getByRole("radio", { name: format });
      // On a phone saving closes the options.
      if (!(await choice.isVisible())) await press(m["file.options"]);
      await choice.check();
      await save(page);
      await page.locator("[aria-labelledby=put-on-title]").waitFor();
    }
    await choosePhoto(page, await noisyPhoto());
    await settle(page);
    await saveButton(page).click();
    await page.getByRole("progressbar").waitFor();
    await expectWhole(page, "fewer colours are looked for");
    await press(m["file.cancel"]);
    await press(m["file.keepColours"]);
    await page.getByRole("button", { name: m["file.keepSize"] }).waitFor();
    await expectWhole(page, "a smaller picture");

    await page.getByRole("link", { name: m["site.home"] }).filter({ visible: true }).click();
    await press(m["landing.continue"]);
    await page.getByTestId("stage").waitFor();
    await expectWhole(page, "back in the editor");
    expectQuiet(noise);
  });
});

test("translated by the browser, the page inside another app leads out of it", async () => {
  const [, , userAgent] =
    IN_APP_USER_AGENTS.find(([app, system]) => app === "Facebook" && system === "Android") ?? [];
  const { page, noise } = await openApp({ userAgent: userAgent ?? "" }, "", translateFromTheStart);
  const m = await loadMessages("en");
  await page.getByRole("button", { name: m["landing.justHeart"] }).click();
  await page.getByRole("button", { name: /Download/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Facebook", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: m["inapp.copyAddress"] }).click();
  await expectWhole(page, "inside Facebook");
  await dialog.getByRole("button", { name: m["notice.close"] }).click();
  await expectWhole(page, "after that");
  expectQuiet(noise);
});
