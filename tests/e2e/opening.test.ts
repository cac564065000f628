import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { makePhotoFixtures } from "../fixtures/photo-fixtures.ts";
import { photoPath, readRealPhoto } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveAvatar, settle, undoAll, withChromium } from "./browser.ts";

withChromium("camera");

const heic = {
  name: "IMG_0001",
  mimeType: "application/octet-stream",
  buffer: await readFile(join(import.meta.dirname, "../fixtures/heic/plain.heic")),
};
const undo = (page: Page) => page.getByRole("button", { name: "Undo" }).filter({ visible: true });
const zoomOf = async (page: Page) =>
  Number((await page.getByTestId("stage").getAttribute("aria-label"))?.match(/(\d+)\s*%/)?.[1]);

/** What the stage shows, as a number that changes with any pixel. */
const seen = (page: Page) =>
  page.getByTestId("stage").evaluate((stage) => {
    let hash = 0;
    for (const canvas of stage.querySelectorAll("canvas")) {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let i = 0; i < pixels.length; i++) hash = (Math.imul(hash, 31) + (pixels[i] ?? 0)) | 0;
    }
    return hash;
  });

describe("every kind of file that is not opened", () => {
  test("is called by its name, and the photo on the stage stays", async () => {
    const { page, noise } = await openApp();
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    const before = await seen(page);
    const refused = new Map(
      (await makePhotoFixtures()).flatMap(({ expected, bytes }) =>
        "code" in expected ? [[expected.code, bytes]] : [],
      ),
    );
    expect(refused.size).toBeGreaterThan(12);
    for (const [code, bytes] of refused) {
      const spoken = code === "cut-short" || code === "broken" ? "damaged-photo" : code;
      await page.setInputFiles("input[type=file]", {
        name: "photo.jpg",
        mimeType: "image/jpeg",
        buffer: Buffer.from(bytes),
      });
      await expect
        .poll(() => page.getByRole("alert").allInnerTexts(), { timeout: 10_000 })
        .toEqual([expect.stringContaining(en[`error.${spoken}`])]);
      expect(await seen(page), code).toBe(before);
      await page.getByRole("button", { name: "Close" }).click();
    }
    expectQuiet(noise);
  });
});

describe("a HEIC photo", () => {
  test("opens without a name or a type, and only then is its decoder fetched", async () => {
    const { page, noise } = await openApp();
    const fetched: string[] = [];
    page.context().on("request", (request) => {
      if (request.url().includes("libheif")) fetched.push(request.url());
    });
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    expect(fetched).toEqual([]);
    await choosePhoto(page, heic);
    await settle(page);
    expect(fetched.length).toBeGreaterThan(0);
    expect((await saveAvatar(page)).width).toBe(1024);
    expectQuiet(noise);
  });

  test("whose decoder does not come can be called off, and the photo on the stage stays", async () => {
    const { page } = await openApp();
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    const before = await seen(page);
    await page.context().route(/libheif\.wasm/, () => {});
    await page.setInputFiles("input[type=file]", heic);
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await seen(page)).toBe(before);
  });

  test("whose decoder cannot be fetched is refused with what to do", async () => {
    const { page } = await openApp();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await page.context().route(/libheif/, (route) => route.abort());
    await page.setInputFiles("input[type=file]", heic);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain(en["error.decoder-unavailable"]);
  });
});

describe("the newest choice wins", () => {
  test("over a photo that is still being opened", async () => {
    const { page, noise } = await openApp();
    const large = { name: "large.jpg", mimeType: "image/jpeg", buffer: await readRealPhoto("mosaic") };
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await page.setInputFiles("input[type=file]", large);
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    const both = await seen(page);
    const { page: other } = await openApp();
    await choosePhoto(other, photoPath("portrait-5"));
    await settle(other);
    expect(both).toBe(await seen(other));
    expectQuiet(noise);
  });

  test("also when it is just the heart", async () => {
    const { page } = await openApp();
    await page.getByRole("button", { name: "Just the heart, no photo" }).waitFor();
    await page.context().route(/libheif\.wasm/, () => {});
    await page.setInputFiles("input[type=file]", heic);
    await page.getByRole("button", { name: "Just the heart, no photo" }).click();
    await page.getByTestId("stage").waitFor();
    expect(await page.getByRole("radio", { name: "Just the heart" }).isChecked()).toBe(true);
    expect(await page.getByRole("progressbar").count()).toBe(0);
  });
});

describe("a second photo", () => {
  test("keeps the badge where it was put, and one undo brings the first back", async () => {
    const { page } = await openApp();
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    await page.getByRole("radio", { name: "Heart", exact: true }).check();
    const heart = page.getByRole("button", { name: "The heart on your photo" });
    await heart.press("Shift+ArrowLeft");
    const place = await heart.getAttribute("style");
    const before = await seen(page);
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    expect(await heart.getAttribute("style")).toBe(place);
    await undo(page).click(); // the transform by faces
    await undo(page).click(); // the opening
    expect(await seen(page)).toBe(before);
  });
});

describe("the face", () => {
  test("is brought into the circle, one undo takes it back, and the button does it again", async () => {
    const { page, noise } = await openApp({ reducedMotion: "no-preference" });
    await choosePhoto(page, photoPath("portrait-5"));
    await expect.poll(() => undo(page).isEnabled(), { timeout: 10_000 }).toBe(true);
    const placed = await zoomOf(page);
    expect(placed).toBeGreaterThan(100);
    await undo(page).click();
    expect(await zoomOf(page)).toBe(100);
    await settle(page);
    expect(await zoomOf(page)).toBe(100);
    await page.getByRole("button", { name: "Centre on the face", exact: true }).click();
    expect(await zoomOf(page)).toBe(placed);
    expectQuiet(noise);
  });

  test("of a second photo is in the circle from its first frame, and one undo takes it back", async () => {
    const { page, noise } = await openApp({ reducedMotion: "no-preference" }, "", async (page) => {
      await page.addInitScript(() => {
        const mark = performance.mark.bind(performance);
        performance.mark = (name, ...rest) => {
          if (name === "photo-painted")
            document.title = document.querySelector("[data-testid=stage]")?.ariaLabel ?? "";
          return mark(name, ...rest);
        };
      });
      // In the worker no time passes, so that a busy machine does not give up the search.
      await page.context().route(/\/opening\.worker-.*\.js/, async (route) => {
        const response = await route.fetch();
        const frozen = "performance.now = () => 0; self.setTimeout = () => 0;";
        await route.fulfill({ response, body: `${frozen}${await response.text()}` });
      });
    });
    const tall = { name: "tall.jpg", mimeType: "image/jpeg", buffer: await readRealPhoto("one-face") };
    await choosePhoto(page, tall);
    await settle(page);
    await expect.poll(() => zoomOf(page), { timeout: 10_000 }).toBeGreaterThan(100);
    await undo(page).click();
    expect(await zoomOf(page)).toBe(100);
    await choosePhoto(page, tall);
    const first = await page.title();
    await settle(page);
    expect(await page.getByTestId("stage").getAttribute("aria-label")).toBe(first);
    expect(await zoomOf(page)).toBeGreaterThan(100);
    await undo(page).click();
    expect(await zoomOf(page)).toBe(100);
    expectQuiet(noise);
  });

  test("does not keep a second photo waiting where what finds it does not come", async () => {
    const { page } = await openApp();
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    await page.context().route(/blazeface/, () => {});
    await choosePhoto(page, photoPath("portrait-1"));
    expect(await zoomOf(page)).toBe(100);
  });

  test("that cannot be looked for is no error: the photo is in the middle", async () => {
    const { page } = await openApp();
    await page.context().route(/blazeface/, (route) => route.abort());
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    expect(await undo(page).isDisabled()).toBe(true);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect((await saveAvatar(page)).width).toBe(1024);
  });
});

describe("a selfie", () => {
  test("is taken after a countdown, looked at, and opened", async () => {
    const { page, noise } = await openApp({ permissions: ["camera"] });
    await page.getByRole("button", { name: "Take a selfie" }).click();
    const camera = page.getByLabel(en["selfie.view"]);
    const badge = page.locator("dialog canvas");
    const [inside, whole] = await Promise.all([camera.boundingBox(), badge.boundingBox()]);
    // The ring's opening is 78 % of the side wide.
    expect((inside?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(0.78, 2);
    expect((inside?.x ?? 0) - (whole?.x ?? 0)).toBeCloseTo(0.11 * (whole?.width ?? 0), 0);
    await page.getByRole("button", { name: "Take photo" }).click();
    await page.getByRole("timer").waitFor();
    await page.getByRole("button", { name: "Retake" }).click();
    await page.getByRole("button", { name: "Take photo" }).click();
    await page.getByRole("button", { name: "Use photo" }).click();
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.getByTestId("stage").isVisible()).toBe(true);
    expectQuiet(noise);
  });

  test("whose camera is refused is told so, with what to do", async () => {
    const { page } = await openApp({ permissions: [] });
    await page.getByRole("button", { name: "Take a selfie" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain(en["error.camera-refused"]);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

test("a photo of few pixels opens with a quiet word that it will look soft", async () => {
  const { page } = await openApp();
  await choosePhoto(page, heic);
  await page.getByText(en["save.soft"]).waitFor();
  await choosePhoto(page, photoPath("portrait-5"));
  expect(await page.getByText(en["save.soft"]).count()).toBe(0);
  await undoAll(page);
});
