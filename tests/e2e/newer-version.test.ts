import { rm } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, saveByKey, settle, withChromium } from "./browser.ts";
import { buildNextVersion, NEXT_WORDS } from "./next-version.ts";
import { untilPrecached, visit, withSite } from "./precached-site.ts";

withChromium();
const site = withSite();

describe("a newer version", () => {
  let next = "";
  beforeAll(async () => {
    next = await buildNextVersion();
  });
  afterAll(() => rm(next, { recursive: true, force: true }));

  const offer = (page: Page) => page.getByRole("status").filter({ hasText: "A new version" });
  const update = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

  test("waits while the older one works on, and takes over with the work when it is wanted", async () => {
    const { page, noise } = await visit(site.current);
    await untilPrecached(page);
    site.current.show(next);
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    for (const key of ["+", "ArrowLeft", "]", "m"]) await page.getByTestId("stage").press(key);
    const before = await saveByKey(page);
    await update(page);
    await offer(page).waitFor();

    // Parts of the older version that were never loaded, and no longer exist on the host.
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("stage").press("ArrowUp");
    await page.getByTestId("stage").press("ArrowDown");
    await page.reload();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    // The text is part of the editor.
    expect(await page.getByRole("button", { name: NEXT_WORDS, includeHidden: true }).count()).toBe(0);
    for (const key of ["+", "ArrowLeft", "]", "m"]) await page.getByTestId("stage").press(key);
    expect(Buffer.compare((await saveByKey(page)).rgba, before.rgba)).toBe(0);
    await page.getByTestId("stage").press("+");
    const unsaved = await saveByKey(page);
    // The same picture, but changed since it was saved.
    for (let twice = 0; twice < 2; twice++) await page.getByTestId("stage").press("m");

    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const reloaded = page.waitForEvent("load");
    await offer(page).getByRole("button", { name: "Update now" }).click();
    await reloaded;
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    await settle(page);
    await page.getByRole("button", { name: NEXT_WORDS }).waitFor();
    expect(Buffer.compare((await saveByKey(page)).rgba, unsaved.rgba)).toBe(0);
    expect(asked).toEqual([]);
    expect(await offer(page).count()).toBe(0);
    expectQuiet(noise);
  });

  test("taken over by one tab, leaves the other one its parts", async () => {
    const { page } = await visit(site.current);
    await untilPrecached(page);
    const other = await page.context().newPage();
    await other.goto(site.current.url);
    await choosePhoto(other, photoPath("portrait-1"));
    await settle(other);
    site.current.show(next);
    await update(page);
    const reloaded = page.waitForEvent("load");
    await offer(page).getByRole("button", { name: "Update now" }).click();
    await reloaded;
    await untilPrecached(page);
    // The browser's own cache would also hold them for a while.
    const devtools = await other.context().newCDPSession(other);
    await devtools.send("Network.clearBrowserCache");
    await other.bringToFront();
    await other.keyboard.press("?");
    await other.getByRole("dialog").waitFor();
  });

  test("is there by itself when nobody has the older one open any more", async () => {
    const { page } = await visit(site.current);
    await untilPrecached(page);
    site.current.show(next);
    await update(page);
    await page.goto("about:blank");
    const versions = async () => {
      const look = await page.context().newPage();
      await look.goto(site.current.url);
      await untilPrecached(look);
      await choosePhoto(look, photoPath("portrait-1"));
      await settle(look);
      const names = await look.evaluate(async () =>
        (await caches.keys()).filter((key) => !/ (late)$/.test(key)),
      );
      const said = await look.getByRole("button", { name: NEXT_WORDS, includeHidden: true }).count();
      await look.close();
      return { kept: names.length, said };
    };
    await expect.poll(versions, { timeout: 60_000 }).toEqual({ kept: 1, said: 1 });
  });
});
