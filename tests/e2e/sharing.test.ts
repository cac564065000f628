import type { Page } from "playwright";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { IN_APP_USER_AGENTS } from "../support/in-app-user-agents.ts";
import { chooseTarget, expectQuiet, openApp, saveAvatar, withChromium } from "./browser.ts";
import { haveSheet } from "./share-sheet.ts";

withChromium();

/** Opens the heart alone, a picture that is ready immediately. */
async function openHeart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Just the heart, no photo" }).click();
  await page.getByText(/1024 × 1024 px, .*B, /).waitFor();
}

describe("the picture is shared", () => {
  test.each(["shares", "closes", "never settles"] as const)(
    "within the tap, where the sheet %s, and all goes on",
    async (outcome) => {
      const { page, noise } = await openApp();
      await haveSheet(page, outcome);
      await openHeart(page);
      const share = page.getByRole("button", { name: "Share the picture" });
      // navigator.share must be called within the click's own task, otherwise iOS refuses.
      const asked = await share.evaluate((button: HTMLButtonElement) => {
        button.click();
        return window.shared;
      });
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ name: "blue-heart-1024.png", type: "image/png" });
      expect(asked[0]?.size).toBeGreaterThan(10_000);
      await share.click();
      expect(await page.evaluate(() => window.shared.length)).toBe(2);
      expect(await page.getByRole("alert").count()).toBe(0);
      expect((await saveAvatar(page)).width).toBe(1024);
      expectQuiet(noise);
    },
  );

  test("or, where that is refused, the person is told what to do", async () => {
    const { page, noise } = await openApp();
    await haveSheet(page, "fails");
    await openHeart(page);
    await page.getByRole("button", { name: "Share the picture" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("could not be shared. Save it instead.");
    expectQuiet(noise);
  });

  test("and where a browser cannot, it is not offered", async () => {
    const { page } = await openApp();
    await openHeart(page);
    expect(await page.getByRole("button", { name: "Share the picture" }).count()).toBe(0);
  });
});

/** A page of another site, because this one lets no page read the clipboard, not even itself (build/policy). */
async function readerOf(page: Page): Promise<Page> {
  const reader = await page.context().newPage();
  await reader.route("**/*", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Reader</title>" }),
  );
  await reader.goto("http://localhost:4999/");
  return reader;
}

describe("the clipboard", () => {
  test("takes the picture, as it is saved", async () => {
    const { page, noise } = await openApp({ permissions: ["clipboard-read", "clipboard-write"] });
    await openHeart(page);
    await page.getByRole("button", { name: "Copy the picture" }).click();
    await page.getByText("Picture copied.").waitFor();
    const saved = await saveAvatar(page);
    expectQuiet(noise);
    const copied = await (await readerOf(page)).evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bytes = new Uint8Array((await (await item?.getType("image/png"))?.arrayBuffer()) ?? []);
      return Array.from(bytes);
    });
    const pixels = await sharp(Buffer.from(copied)).ensureAlpha().raw().toBuffer();
    expect(pixels.equals(saved.rgba)).toBe(true);
  });

  test("takes the message with the hashtag, and the picture in words", async () => {
    const { page } = await openApp({ permissions: ["clipboard-read", "clipboard-write"] });
    await openHeart(page);
    await saveAvatar(page);
    await page.getByRole("button", { name: "Copy a message" }).click();
    await page.getByText("Text copied.").waitFor();
    const reader = await readerOf(page);
    const message = await reader.evaluate(() => navigator.clipboard.readText());
    expect(message).toContain("#EndHumanTrafficking");
    expect(message).toContain(new URL(page.url()).origin);
    await page.bringToFront();
    await page.getByRole("region", { name: "You are wearing" }).getByText("More").click();
    await page.getByRole("button", { name: "Copy a description" }).click();
    await page.getByText("Text copied.").waitFor();
    await reader.bringToFront();
    await expect
      .poll(() => reader.evaluate(() => navigator.clipboard.readText()))
      .toBe("Profile picture, just a blue heart.");
  });

  test("that is refused is told, with what to do", async () => {
    const { page, noise } = await openApp();
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      Object.defineProperty(navigator.clipboard, "write", { value: refuse });
      Object.defineProperty(navigator.clipboard, "writeText", { value: refuse });
    });
    await openHeart(page);
    await page.getByRole("button", { name: "Copy the picture" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("did not allow copying");
    await saveAvatar(page);
    await page.getByRole("button", { name: "Copy a message" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("did not allow copying");
    expectQuiet(noise);
  });
});

describe("after saving", () => {
  test("the steps for the chosen site, its own page, and what else one can do are there", async () => {
    const { page, noise } = await openApp();
    await openHeart(page);
    await page.getByRole("button", { name: "Options" }).click();
    await chooseTarget(page, "instagram");
    await page.getByText(/640 × 640 px, .*B, /).waitFor();
    await saveAvatar(page);
    const region = page.getByRole("region", { name: "You are wearing the blue heart" });
    expect(await region.getByRole("listitem").count()).toBe(3);
    expect(await region.textContent()).toContain("blue-heart-640.png");
    await region.getByText("More", { exact: true }).click();
    for (const [name, start] of [
      ["Open Instagram", "https://www.instagram.com/"],
      ["Share this tool on Facebook", "https://www.facebook.com/sharer/sharer.php?u=http"],
      ["Share this tool on X", "https://x.com/intent/tweet?text="],
    ] as const) {
      const link = region.getByRole("link", { name });
      expect(await link.getAttribute("href")).toContain(start);
      expect(await link.getAttribute("target")).toBe("_blank");
      expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    }
    await region.getByLabel("Site").selectOption("whatsapp");
    expect(await region.textContent()).toContain("Open WhatsApp and go to its settings.");
    await region.getByRole("button", { name: "Close" }).click();
    expect(await region.count()).toBe(0);
    expectQuiet(noise);
  });

  test("the steps go away with the next change, and nothing breaks", async () => {
    const { page, noise } = await openApp();
    await openHeart(page);
    await saveAvatar(page);
    await page.getByRole("radio", { name: "White" }).check();
    await page.getByRole("region", { name: "You are wearing the blue heart" }).waitFor({ state: "detached" });
    expect((await saveAvatar(page)).width).toBe(1024);
    expectQuiet(noise);
  });

  test("who sees no download finds the picture itself", async () => {
    const { page, noise } = await openApp();
    await openHeart(page);
    await saveAvatar(page);
    await page.getByRole("region", { name: "You are wearing" }).getByText("More").click();
    await page.getByRole("button", { name: "Did the download not start?" }).click();
    const dialog = page.getByRole("dialog", { name: "Save your picture" });
    expect(await sideOf(dialog.getByRole("img"))).toBe(1024);
    expect(await dialog.textContent()).toContain("Right-click");
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    expectQuiet(noise);
  });
});

const sideOf = (image: ReturnType<Page["getByRole"]>): Promise<number> =>
  image.evaluate(async (shown: HTMLImageElement) => {
    await shown.decode();
    return shown.naturalWidth;
  });

/** Three of them are enough here: a test in tests/unit covers the detection of all user agents. */
const DRIVEN = IN_APP_USER_AGENTS.filter(([app]) => ["Facebook", "Instagram", "WeChat"].includes(app));

describe.each(DRIVEN)("in the browser of %s on %s", (app, _system, userAgent) => {
  test("saving shows the picture to press and hold, and the way out", async () => {
    const { page, noise } = await openApp({
      userAgent,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    let downloads = 0;
    page.on("download", () => {
      downloads += 1;
    });
    await openHeart(page);
    await page.getByRole("button", { name: /Download|Save/ }).click();
    const dialog = page.getByRole("dialog", { name: "Save your picture" });
    const words = (await dialog.textContent()) ?? "";
    expect(words).toContain("Touch and hold the picture");
    expect(words).toContain(`The browser built into ${app} cannot download files.`);
    expect(await sideOf(dialog.getByRole("img"))).toBe(1024);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await page.evaluate(() => performance.getEntriesByName("avatar-saved").length)).toBe(1);
    expect(downloads).toBe(0);
    expectQuiet(noise);
  });
});
