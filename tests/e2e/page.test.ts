import AxeBuilder from "@axe-core/playwright";
import sharp from "sharp";
import { describe, expect, inject, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { makeExif } from "../fixtures/exif-building.ts";
import { withExif } from "../fixtures/jpeg-building.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, withChromium } from "./browser.ts";

withChromium();

describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
  test.each([
    ["on a desktop", { width: 1280, height: 900 }],
    ["on a phone", { width: 390, height: 844 }],
  ])("axe finds nothing on the first page, %s", async (_name, viewport) => {
    const { page, noise } = await openApp({ colorScheme, viewport });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
    expectQuiet(noise);
  });
});

test.each([
  [320, 640],
  [390, 844],
  [1280, 900],
])("at %i × %i nothing is cut off sideways", async (width, height) => {
  const { page } = await openApp({ viewport: { width, height } });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await choosePhoto(page, photoPath("portrait-5"));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test("on a phone on its side the stage and the save control are both in view", async () => {
  const { page } = await openApp({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });
  await choosePhoto(page, photoPath("portrait-5"));
  const stage = await page.getByTestId("stage").boundingBox();
  // Until its code has loaded, a disabled placeholder takes its place.
  const save = await page.getByRole("button", { name: /Download|Save/, disabled: false }).boundingBox();
  if (!stage || !save) throw new Error("not shown");
  expect(Math.min(stage.width, stage.height)).toBeGreaterThan(180);
  expect(stage.y + stage.height).toBeLessThanOrEqual(390);
  expect(save.y + save.height).toBeLessThanOrEqual(390);
});

test.each([
  [360, 640],
  [390, 844],
])("at %i × %i a refusal in the editor is brought into view as a whole", async (width, height) => {
  const { page } = await openApp({ viewport: { width, height }, hasTouch: true, isMobile: true });
  await choosePhoto(page, photoPath("portrait-5"));
  const tiff = { name: "scan.tif", mimeType: "image/tiff", buffer: Buffer.from("49492a0008000000", "hex") };
  await page.setInputFiles("input[type=file]", tiff);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  const isWhole = () =>
    alert.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(isWhole).toBe(true);
});

test("a photo that is taken back while only its thumbnail is seen leaves no entry of the editor behind", async () => {
  const { page, noise } = await openApp();
  const photo = sharp(photoPath("portrait-1"));
  const thumbnail = await photo.clone().resize(160, 120, { fit: "cover" }).jpeg().toBuffer();
  const whole = await photo.resize(6000, 4500, { fit: "cover" }).jpeg().toBuffer();
  // As soon as the editor appears, another file is chosen, which is not a photo.
  await page.evaluate(() => {
    const { pushState } = History.prototype;
    history.pushState = (...given) => {
      history.pushState = pushState;
      pushState.apply(history, given);
      const chosen = new DataTransfer();
      chosen.items.add(new File(["words"], "words.txt"));
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      if (!input) return;
      input.files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
  });
  await page.setInputFiles("input[type=file]", {
    name: "photo.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from(withExif(new Uint8Array(whole), makeExif({ orientation: 1, thumbnail }))),
  });
  await page.getByRole("alert").waitFor();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  const marks = await page.evaluate(() => performance.getEntriesByType("mark").map(({ name }) => name));
  // The second choice is only made once the editor has appeared.
  expect(marks.filter((name) => name === "photo-chosen")).toHaveLength(2);
  expect(marks).not.toContain("photo-painted");
  await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
  // The next photo gets a history entry again.
  await choosePhoto(page, photoPath("portrait-5"));
  await page.goBack();
  await page.getByRole("button", { name: "Continue with your picture" }).waitFor();
  expectQuiet(noise);
});

test("a double click on the name in the editor leads to the first page, and no further", async () => {
  const { page, noise } = await openApp({}, "why/");
  await page.goto(inject("appUrl"));
  await choosePhoto(page, photoPath("portrait-5"));
  // Both clicks come before the browser has navigated.
  await page
    .getByRole("link", { name: "Blue Heart, home" })
    .filter({ visible: true })
    .evaluate((link: HTMLElement) => {
      link.click();
      link.click();
    });
  await page.getByRole("button", { name: "Continue with your picture" }).click();
  await page.getByTestId("stage").waitFor();
  await page.getByRole("link", { name: "Blue Heart, home" }).filter({ visible: true }).click();
  await page.getByRole("button", { name: "Continue with your picture" }).waitFor();
  expect(page.url()).toBe(inject("appUrl"));
  expectQuiet(noise);
});

test("Back leads from the editor to the first page, where the work can be gone on with", async () => {
  const { page, noise } = await openApp();
  await choosePhoto(page, photoPath("portrait-5"));
  await page.goBack();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  await page.getByRole("button", { name: "Continue with your picture" }).click();
  expect(await page.getByTestId("stage").isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await page.getByRole("link", { name: /Blue Heart, home/ }).click();
  await page.getByRole("button", { name: "Continue with your picture" }).waitFor();
  expectQuiet(noise);
});

test("Forward to an editor whose work a reload has ended leads to the first page, not to an empty editor", async () => {
  const { page, noise } = await openApp();
  await choosePhoto(page, photoPath("portrait-5"));
  await page.goBack();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  await page.reload();
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /start-app-.*\.js/.test(name)),
  );
  await page.evaluate(() => {
    const traversed = new Promise((resolve) => addEventListener("popstate", resolve));
    history.forward();
    return traversed;
  });
  await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
  expect(await page.getByRole("button", { name: "Choose a photo" }).isVisible()).toBe(true);
  expect(await page.getByRole("heading", { level: 1, name: en["landing.title"] }).isVisible()).toBe(true);
  await choosePhoto(page, photoPath("portrait-5"));
  expect(await page.getByRole("heading", { level: 1, name: en["landing.title"] }).isVisible()).toBe(false);
  await page.goBack();
  await page.getByRole("button", { name: "Continue with your picture" }).waitFor();
  expectQuiet(noise);
});

test("the first page can be used before the editor's code has arrived", async () => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  await page.waitForFunction(
    () =>
      performance.getEntriesByName("first-contentful-paint").length > 0 &&
      performance.getEntriesByType("resource").some(({ name }) => /start-app-.*\.js/.test(name)),
  );
  const order = await page.evaluate(() => {
    const readable =
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY;
    const requests = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const editor = requests.find(({ name }) => /start-app-.*\.js/.test(name));
    return { readable, editor: editor?.startTime ?? Number.POSITIVE_INFINITY };
  });
  expect(order.editor).toBeGreaterThan(order.readable);
});

test("Leave this page takes the page's place in the history, and Back leads to nothing of it", async () => {
  const { page } = await openApp();
  await page
    .context()
    .route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "weather" }));
  await choosePhoto(page, photoPath("portrait-5"));
  await Promise.all([
    page.waitForURL("https://www.bbc.com/weather"),
    page.getByRole("link", { name: "Leave this page" }).click(),
  ]);
  await page.goBack({ waitUntil: "commit" });
  await expect.poll(() => page.textContent("body").catch(() => null)).toBe("weather");
});
