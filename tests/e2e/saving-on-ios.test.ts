import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { IN_APP_USER_AGENTS, OWN_BROWSERS } from "../support/in-app-user-agents.ts";
import { expectQuiet, openApp, withChromium } from "./browser.ts";
import { haveSheet, type SheetOutcome } from "./share-sheet.ts";

withChromium();

const IPHONE = OWN_BROWSERS.find((userAgent) => userAgent.includes("iPhone")) ?? "";
const MAC = OWN_BROWSERS.find((userAgent) => userAgent.includes("Macintosh")) ?? "";
const FACEBOOK =
  IN_APP_USER_AGENTS.find(([app, system]) => app === "Facebook" && system === "iOS")?.[2] ?? "";

const PHONE = { userAgent: IPHONE, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** A Mac by its user agent, with a touch screen. */
const IPAD = { userAgent: MAC, viewport: { width: 1180, height: 820 }, hasTouch: true };

/** Opens the app where a share sheet has this outcome. `downloads` collects the names of files that were downloaded. */
async function openOn(device: typeof PHONE | typeof IPAD, outcome: SheetOutcome) {
  const opened = await openApp(device);
  const downloads: string[] = [];
  opened.page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await haveSheet(opened.page, outcome);
  return { ...opened, downloads };
}

async function openHeart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Just the heart, no photo" }).click();
  await page.getByText(/1024 × 1024 px, .*B, /).waitFor();
}

const saveButton = (page: Page) => page.getByRole("button", { name: "Save picture" });
const steps = (page: Page) => page.getByRole("region", { name: "You are wearing the blue heart" });
const marks = (page: Page) => page.evaluate(() => performance.getEntriesByName("avatar-saved").length);

describe.each([
  ["an iPhone", PHONE],
  ["an iPad that calls itself a Mac", IPAD],
] as const)("on %s", (_name, device) => {
  test("saving opens the system's sheet within the tap, and the steps say what this page cannot know", async () => {
    const { page, noise, downloads } = await openOn(device, "shares");
    await openHeart(page);
    const asked = await saveButton(page).evaluate((button: HTMLButtonElement) => {
      button.click();
      return window.shared;
    });
    expect(asked).toMatchObject([{ name: "blue-heart-1024.png", type: "image/png" }]);
    await steps(page).getByText("This page cannot check that.").waitFor();
    await page.getByText("If you chose to save it, it is in your photos.").waitFor();
    expect(await page.getByRole("button", { name: "Share the picture" }).count()).toBe(0);
    expect(await marks(page)).toBe(1);
    expect(downloads).toEqual([]);
    expectQuiet(noise);
  });

  test("saving as a file comes second, and leads to Files", async () => {
    const { page, noise } = await openOn(device, "shares");
    await openHeart(page);
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as file" }).click();
    expect((await arriving).suggestedFilename()).toBe("blue-heart-1024.png");
    await steps(page).getByText("Choose blue-heart-1024.png in Files.").waitFor();
    expect(await page.evaluate(() => window.shared)).toEqual([]);
    expectQuiet(noise);
  });
});

test("a closed sheet saves nothing, so there are no steps and no mark", async () => {
  const { page, noise, downloads } = await openOn(PHONE, "closes");
  await openHeart(page);
  await saveButton(page).click();
  await page.getByText("Nothing was saved.").waitFor();
  expect(await steps(page).count()).toBe(0);
  expect(await marks(page)).toBe(0);
  expect(downloads).toEqual([]);
  expect(await page.getByRole("alert").count()).toBe(0);
  expectQuiet(noise);
});

test("a sheet that does not open leads to the picture itself, to press and hold", async () => {
  const { page, noise } = await openOn(PHONE, "fails");
  await openHeart(page);
  await saveButton(page).click();
  await page.getByRole("dialog", { name: "Save your picture" }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  expectQuiet(noise);
});

test("a press before the file is ready waits, and asks for another where the browser has forgotten it", async () => {
  const { page, noise } = await openOn(PHONE, "expires");
  await page.evaluate(() => {
    const make = globalThis.createImageBitmap;
    const held = new Promise<void>((resolve) => document.addEventListener("let-go", () => resolve()));
    globalThis.createImageBitmap = (async (...given: Parameters<typeof make>) => {
      await held;
      return make(...given);
    }) as typeof make;
  });
  await page.getByRole("button", { name: "Just the heart, no photo" }).click();
  await saveButton(page).click();
  const busy = page.getByRole("button", { name: "Saving…" });
  expect(await busy.getAttribute("aria-disabled")).toBe("true");
  await page.evaluate(() => document.dispatchEvent(new Event("let-go")));
  await page.getByText("The picture is ready. Press once more.").waitFor();
  expect(await page.evaluate(() => window.shared.length)).toBe(1);
  expect(await marks(page)).toBe(0);
  await saveButton(page).click();
  await steps(page).waitFor();
  expect(await marks(page)).toBe(1);
  expectQuiet(noise);
});

test("the browser inside Facebook shares where it can, and shows the picture second", async () => {
  const { page, noise } = await openOn({ ...PHONE, userAgent: FACEBOOK }, "shares");
  await openHeart(page);
  await saveButton(page).click();
  await steps(page).waitFor();
  await page.getByRole("button", { name: "Show the picture" }).click();
  await page.getByRole("dialog", { name: "Save your picture" }).waitFor();
  expectQuiet(noise);
});

test("an Android phone downloads first, and shares second", async () => {
  const android = OWN_BROWSERS.find((userAgent) => userAgent.includes("Android")) ?? "";
  const { page, noise } = await openOn({ ...PHONE, userAgent: android }, "shares");
  await openHeart(page);
  const arriving = page.waitForEvent("download");
  await saveButton(page).click();
  await arriving;
  await page.getByRole("button", { name: "Share the picture" }).click();
  expect(await page.evaluate(() => window.shared.length)).toBe(1);
  expectQuiet(noise);
});
