import { copyFile, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, settle, withChromium } from "./browser.ts";

withChromium();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "blue-heart-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A copy of a photo that the test may damage. */
async function copyOf(name: string): Promise<string> {
  const path = join(folder, name);
  await copyFile(photoPath("portrait-5"), path);
  return path;
}

/** Drops files from the disk as for a real user, including folders, which scripts cannot create. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
}

/** Chooses a photo, but lets the page receive the event only after the file has been damaged. */
async function openHoldingBack(spoil: (path: string) => Promise<unknown>): Promise<Page> {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  const path = await copyOf("IMG_1.jpg");
  const input = page.locator("input[type=file]");
  await input.evaluate((element) =>
    addEventListener("change", (event) => event.target === element && event.stopPropagation(), {
      capture: true,
      once: true,
    }),
  );
  await input.setInputFiles(path);
  // Makes the browser note the file as it is.
  await input.evaluate((element: HTMLInputElement) => [
    element.files?.[0]?.size,
    element.files?.[0]?.lastModified,
  ]);
  await spoil(path);
  await input.dispatchEvent("change");
  return page;
}

const alertOf = async (page: Page) => {
  await page.getByRole("alert").waitFor();
  return page.getByRole("alert").innerText();
};

describe("a chosen file that cannot be read any more is told so, not called damaged or empty:", () => {
  test("deleted", async () => {
    const page = await openHoldingBack((path) => rm(path));
    expect(await alertOf(page)).toContain(en["error.unreadable-file"]);
  });

  test("changed on disk", async () => {
    const page = await openHoldingBack(async (path) => {
      await writeFile(path, "something else");
      await utimes(path, 1, 1);
    });
    expect(await alertOf(page)).toContain(en["error.unreadable-file"]);
  });
});

test("a file that the page may read and its workers may not opens", async () => {
  const { page, noise } = await openApp();
  await page.context().route(/opening.worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const refuse = `{
      const refused = new WeakSet();
      const isRefused = (blob) => blob instanceof File || refused.has(blob);
      const { slice, arrayBuffer } = Blob.prototype;
      Blob.prototype.slice = function (...range) {
        const part = slice.apply(this, range);
        if (isRefused(this)) refused.add(part);
        return part;
      };
      Blob.prototype.arrayBuffer = function () {
        return isRefused(this)
          ? Promise.reject(new DOMException("by its provider", "NotReadableError"))
          : arrayBuffer.call(this);
      };
    }`;
    await route.fulfill({ response, body: `${refuse}\n${await response.text()}` });
  });
  await page.reload();
  await choosePhoto(page, photoPath("portrait-5"));
  await settle(page);
  expect(await page.getByRole("alert").count()).toBe(0);
  expectQuiet(noise);
});

describe("of what is dropped together", () => {
  test.each([
    ["IMG_1.AAE", '<?xml version="1.0"?>\n<plist version="1.0"><dict/></plist>\n'],
    ["IMG_1.XMP", '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'],
  ])("the photo opens, not its sidecar %s", async (name, text) => {
    const { page, noise } = await openApp();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await writeFile(join(folder, name), text);
    await drop(page, join(folder, name), await copyOf("IMG_2.jpg"));
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    expect(await page.getByRole("alert").count()).toBe(0);
    expectQuiet(noise);
  });

  test("the photo opens, not its small copy (THM)", async () => {
    const { page } = await openApp();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await copyFile(photoPath("portrait-1"), join(folder, "IMG_3.THM"));
    const path = await copyOf("IMG_3.jpg");
    await drop(page, join(folder, "IMG_3.THM"), path);
    await settle(page);
    const dropped = await page.getByTestId("stage").getAttribute("aria-label");
    const { page: other } = await openApp();
    await choosePhoto(other, path);
    await settle(other);
    expect(dropped).toBe(await other.getByTestId("stage").getAttribute("aria-label"));
  });

  test("a photo beside a folder opens, and a folder alone is called one", async () => {
    const { page } = await openApp();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    const path = await copyOf("IMG_4.jpg");
    await drop(page, folder);
    expect(await alertOf(page)).toContain(en["error.folder"]);
    await drop(page, folder, path);
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
