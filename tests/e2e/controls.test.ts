import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, openApp, settle, undoAll, withChromium } from "./browser.ts";

withChromium();
const photo = photoPath("portrait-5");

const stage = (page: Page) => page.getByTestId("stage");

async function openEditor() {
  const opened = await openApp();
  await choosePhoto(opened.page, photo);
  await settle(opened.page);
  return opened;
}

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
