import type { Page } from "playwright";
import { describe, expect, inject, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { stashFolder } from "../../src/recovery/stash-file.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveAvatar, settle, withChromium } from "./browser.ts";
import { controlWaits, endWaits, shortenRetries } from "./shorten-waits.ts";

withChromium();
const photo = photoPath("portrait-5");

async function work(page: Page) {
  await choosePhoto(page, photo);
  await settle(page);
  await page.getByRole("radio", { name: "Heart", exact: true }).check();
  for (const key of ["+", "+", "ArrowLeft", "]"]) await page.getByTestId("stage").press(key);
  return saveAvatar(page);
}

/** From now on the page cannot format numbers, so the next rendering in which one changes throws. */
async function breakDrawing(page: Page): Promise<void> {
  await page.getByTestId("stage").focus();
  await page.evaluate(() =>
    Object.defineProperty(Intl.NumberFormat.prototype, "format", {
      get() {
        throw new Error("broken on purpose");
      },
    }),
  );
  // Not pressed on the stage: a pending rendering may already have removed it.
  await page.keyboard.press("+");
}

const reload = (page: Page) => page.getByRole("button", { name: en["broken.reload"] });

async function returned(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  await settle(page);
}

describe("a page that cannot be drawn any more", () => {
  test("says what to do, and the reload brings photo and work back byte for byte, without a question", async () => {
    const { page } = await openApp();
    const before = await work(page);
    await page.getByTestId("stage").press("m");
    await page.getByTestId("stage").press("m");
    await breakDrawing(page);
    await page.getByRole("heading", { name: en["crash.title"] }).waitFor();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await Promise.all([page.waitForEvent("load"), reload(page).click()]);
    await returned(page);
    expect(asked).toEqual([]);
    expect(Buffer.compare((await saveAvatar(page)).rgba, before.rgba)).toBe(0);
    // The copy that survived the reload has been deleted, and its folder with it.
    const isFolderThere = () =>
      page.evaluate(
        async (folder) => {
          const root = await navigator.storage.getDirectory();
          return root.getDirectoryHandle(folder).then(
            () => true,
            () => false,
          );
        },
        stashFolder(inject("appUrl")),
      );
    await expect.poll(isFolderThere, { timeout: 10_000 }).toBe(false);
  });

  test("can be started afresh, and can still be left at once", async () => {
    const { page } = await openApp();
    await work(page);
    await breakDrawing(page);
    await page.getByRole("link", { name: "Leave this page" }).waitFor();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: en["crash.afresh"] }).click(),
    ]);
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem("blue-heart/design"))).toBeNull();
    expect(await page.getByRole("button", { name: "Continue with your picture" }).count()).toBe(0);
  });

  test("whose words for it cannot be loaded either is no white page, and its reload keeps the work", async () => {
    const { page } = await openApp({}, "", async (page) => {
      await shortenRetries(page);
      await page.context().route(/ErrorView-.*\.js/, (route) => route.abort());
    });
    const before = await work(page);
    await breakDrawing(page);
    await page.getByText(en["broken.text"]).waitFor();
    await page.context().unroute(/ErrorView-.*\.js/);
    await Promise.all([page.waitForEvent("load"), reload(page).click()]);
    await returned(page);
    expect(Buffer.compare((await saveAvatar(page)).rgba, before.rgba)).toBe(0);
  });

  test("says beforehand what a reload would lose, where the browser keeps no photo", async () => {
    const { page } = await openApp({}, "", async (page) => {
      await controlWaits(page);
      // The worker that stores the photo never answers.
      await page
        .context()
        .route(/stash.worker/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    });
    await work(page);
    await breakDrawing(page);
    await page.getByRole("heading", { name: en["crash.title"] }).waitFor();
    await reload(page).click();
    const isSaid = async () => {
      await endWaits(page);
      return page.getByText(en["crash.lostPhoto"]).isVisible();
    };
    await expect.poll(isSaid, { timeout: 15_000 }).toBe(true);
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: en["crash.reloadAnyway"] }).click(),
    ]);
    await choosePhoto(page, photo);
    expect(await page.getByRole("radio", { name: "Heart", exact: true }).isChecked()).toBe(true);
  });
});

describe("an error outside what React draws", () => {
  test("in the app's own code is told once, the page goes on, and a reload brings the work back", async () => {
    const { page } = await openApp();
    const before = await work(page);
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /ErrorView-/.test(name)),
    );
    await page.evaluate(() => {
      // What is drawn in a frame of its own is not drawn while React renders.
      let isInFrame = false;
      const request = window.requestAnimationFrame;
      window.requestAnimationFrame = (run) =>
        request((time) => {
          isInFrame = true;
          try {
            run(time);
          } finally {
            isInFrame = false;
          }
        });
      const { prototype } = CanvasRenderingContext2D;
      const draw = prototype.drawImage;
      let isBroken = true;
      prototype.drawImage = function (...given: unknown[]) {
        const isFirst = isBroken && isInFrame && this.canvas.closest("[data-testid=stage]") !== null;
        if (isFirst) isBroken = false;
        if (isFirst) throw new Error("broken on purpose");
        return Reflect.apply(draw, this, given);
      };
    });
    await page.getByTestId("stage").press("m");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain(en["error.stumbled"]);
    await page.getByTestId("stage").press("m");
    await Promise.all([page.waitForEvent("load"), reload(page).click()]);
    await returned(page);
    expect(Buffer.compare((await saveAvatar(page)).rgba, before.rgba)).toBe(0);
  });

  test("in somebody else's code on the page is none of our business", async () => {
    const { page, noise } = await openApp();
    await work(page);
    expectQuiet(noise);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("an extension");
      });
      void Promise.reject(new DOMException("enough", "AbortError"));
    });
    await expect.poll(() => noise.errors.length).toBe(2);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
