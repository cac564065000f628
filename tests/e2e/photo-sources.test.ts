import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { LANDING_IDS } from "../../src/ui/site/landing-page.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveAvatar, withChromium } from "./browser.ts";

withChromium();
const photo = photoPath("portrait-5");

/** Drops or pastes a file as the browser would report it. */
async function give(page: Page, event: "drop" | "paste", bytes: Buffer | null, name = "photo.jpg") {
  await page.evaluate(
    ({ event, text, name }) => {
      const transfer = new DataTransfer();
      if (text === null) transfer.setData("text/plain", "only words");
      else transfer.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { ...init, dataTransfer: transfer })
          : new ClipboardEvent("paste", { ...init, clipboardData: transfer }),
      );
    },
    { event, text: bytes?.toString("base64") ?? null, name },
  );
}

const painted = (page: Page, times: number) =>
  page.waitForFunction((n) => performance.getEntriesByName("photo-painted").length >= n, times);

describe("a photo can be", () => {
  test.each(["drop", "paste"] as const)("given by %s, on the first page and in the editor", async (event) => {
    const { page, noise } = await openApp();
    const bytes = await readFile(photo);
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await give(page, event, bytes);
    await painted(page, 1);
    await give(page, event, bytes);
    await painted(page, 2);
    expectQuiet(noise);
  });

  test("chosen through the one input, which is there before anything is pressed", async () => {
    const { page } = await openApp();
    await page.waitForSelector("input[type=file]", { state: "attached" });
    expect(await page.locator("input[type=file]").count()).toBe(1);
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a photo" }).click();
    await (await asked).setFiles(photo);
    await painted(page, 1);
    expect(await page.locator("input[type=file]").count()).toBe(1);
  });

  test("chosen before the first page's script has come: the app is requested at once, and opens it", async () => {
    const requested: string[] = [];
    let openPage: Page | undefined;
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const loaded = openApp({}, "", async (page) => {
      openPage = page;
      page.on("request", (request) => requested.push(new URL(request.url()).pathname));
      await page.route(/\/assets\/index-.*\.js/, async (route) => {
        await released;
        await route.continue();
      });
    });
    await expect.poll(() => openPage?.locator("input[type=file]").count()).toBe(1);
    await openPage?.setInputFiles("input[type=file]", photo);
    await expect.poll(() => requested.filter((path) => /\/(start-app|en)-/.test(path)).length).toBe(2);
    release();
    const { page, noise } = await loaded;
    await painted(page, 1);
    expect(requested.filter((path) => path.includes("start-app-"))).toHaveLength(1);
    expectQuiet(noise);
  });

  test("measured by marks, from the choice to the frame that shows it", async () => {
    const { page } = await openApp();
    await choosePhoto(page, photo);
    await saveAvatar(page);
    const times = await page.evaluate(() =>
      ["photo-chosen", "photo-painted", "avatar-saved"].map(
        (name) => performance.getEntriesByName(name)[0]?.startTime ?? 0,
      ),
    );
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(times[0]).toBeGreaterThan(0);
  });
});

describe("while the app loads", () => {
  /** Opens the page without the app, which comes once `release` is called. */
  async function openWaiting() {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const opened = await openApp({}, "", (page) =>
      page.route(/\/start-app-.*\.js/, async (route) => {
        await released;
        await route.continue();
      }),
    );
    const chosen = opened.page.locator(`#${LANDING_IDS.chosen}`);
    return { ...opened, release, chosen, shown: chosen.locator("img").first() };
  }
  const notice = (page: Page) => page.getByText("Getting the tool ready…");
  const hasAddress = (page: Page) =>
    page.evaluate((id) => document.querySelector(`#${id} img`)?.hasAttribute("src"), LANDING_IDS.chosen);

  test("the notice shows the chosen photo, until it is cancelled or the app is there", async () => {
    const { page, noise, release, chosen, shown } = await openWaiting();
    await page.setInputFiles("input[type=file]", photo);
    await chosen.waitFor();
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.getByRole("button", { name: "Cancel" }).click();
    await chosen.waitFor({ state: "hidden" });
    expect(await hasAddress(page)).toBe(false);
    await page.setInputFiles("input[type=file]", photo);
    await chosen.waitFor();
    release();
    await painted(page, 1);
    expect(await hasAddress(page)).toBe(false);
    expectQuiet(noise);
  });

  test("it shows no photo that would take much memory, and nothing that is none", async () => {
    const { page, chosen, shown } = await openWaiting();
    const large = sharp({ create: { width: 6000, height: 5000, channels: 3, background: "#204060" } });
    const buffer = await large.jpeg().toBuffer();
    await page.setInputFiles("input[type=file]", { name: "large.jpg", mimeType: "image/jpeg", buffer });
    await notice(page).waitFor();
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(6000);
    expect(await chosen.isVisible()).toBe(false);
    await page.setInputFiles("input[type=file]", {
      name: "a.jpg",
      mimeType: "image/jpeg",
      buffer: buffer.subarray(0, 9),
    });
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    await expect.poll(() => hasAddress(page)).toBe(true);
    expect(await chosen.isVisible()).toBe(false);
  });
});

describe("what is not a photo is refused in plain words, and the picture stays", () => {
  const text = {
    name: "photo.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("just words, whatever the name says"),
  };
  const empty = { name: "photo.png", mimeType: "image/png", buffer: Buffer.alloc(0) };
  const broken = {
    name: "photo.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
  };

  test.each([
    ["a text with a photo's name", text, /not a photo/],
    ["an empty file", empty, /empty/],
    ["a broken JPEG", broken, /damaged/],
  ])("%s", async (_name, file, sentence) => {
    const { page, noise } = await openApp();
    await choosePhoto(page, photo);
    const before = await saveAvatar(page);
    await page.setInputFiles("input[type=file]", file);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(sentence);
    expect(await alert.isVisible()).toBe(true);
    const after = await saveAvatar(page);
    expect(Buffer.compare(after.rgba, before.rgba)).toBe(0);
    expectQuiet(noise);
  });

  test("on the first page, where a good photo then opens and the words go away", async () => {
    const { page } = await openApp();
    await page.setInputFiles("input[type=file]", text);
    await page.getByRole("alert").waitFor();
    await choosePhoto(page, photo);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("dropped words, which are no file", async () => {
    const { page } = await openApp();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await give(page, "drop", null);
    expect(await page.getByRole("alert").innerText()).toMatch(/no photo/i);
  });
});
