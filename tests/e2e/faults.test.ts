import type { Page } from "playwright";
import { describe, expect, inject, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { stashFolder } from "../../src/recovery/stash-file.ts";
import { heicPhoto } from "../support/heic-photo.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveAvatar, settle, withChromium } from "./browser.ts";
import { startHideableBrowser } from "./hideable-browser.ts";

withChromium();
const photo = photoPath("portrait-5");

/** Opens the app in a browser in which `script` has run first. */
function openAfter<Given>(script: (given: Given) => void, given?: Given) {
  return openApp({}, "", (page) => page.addInitScript(script as (given: unknown) => void, given));
}

async function doTheJob(page: Page): Promise<void> {
  await choosePhoto(page, photo);
  await settle(page);
  for (const key of ["+", "ArrowLeft", "]", "m"]) await page.getByTestId("stage").press(key);
  expect((await saveAvatar(page)).width).toBe(1024);
  await page.getByRole("button", { name: /^Undo/ }).filter({ visible: true }).first().click();
  expect((await saveAvatar(page)).width).toBe(1024);
}

describe("the job is done, without a word on the console,", () => {
  test.each([
    ["denied", "SecurityError"],
    ["full", "QuotaExceededError"],
  ])("where all storage is %s", async (_name, error) => {
    const { page, noise } = await openAfter((name) => {
      const fail = () => {
        throw new DOMException("no", name);
      };
      const reject = () => Promise.reject(new DOMException("no", name));
      Storage.prototype.getItem = fail;
      Storage.prototype.setItem = fail;
      Storage.prototype.removeItem = fail;
      navigator.storage.getDirectory = reject;
      navigator.storage.persist = reject;
      navigator.storage.estimate = reject;
      IDBFactory.prototype.open = fail;
      CacheStorage.prototype.open = reject;
      CacheStorage.prototype.match = reject;
    }, error);
    await doTheJob(page);
    expectQuiet(noise);
  });

  test("where storage may not even be asked for", async () => {
    const { page, noise } = await openAfter(() => {
      for (const name of ["sessionStorage", "localStorage", "indexedDB", "caches"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        });
      for (const name of ["storage", "locks"])
        Object.defineProperty(Navigator.prototype, name, { get: () => undefined });
    });
    await doTheJob(page);
    expectQuiet(noise);
  });

  test.each([-30, 30])("where the clock is %i years off", async (years) => {
    const { page, noise } = await openAfter((off) => {
      const RealDate = Date;
      const now = () => RealDate.now() + off * 365.25 * 86_400_000;
      window.Date = new Proxy(RealDate, {
        construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
        get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
      });
    }, years);
    await doTheJob(page);
    expectQuiet(noise);
  });

  test("where the processor is four times as slow", async () => {
    const { page, noise } = await openApp({}, "", async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    });
    await doTheJob(page);
    expectQuiet(noise);
  });

  test("where the network goes when the page has loaded, and comes back", async () => {
    const { page, noise } = await openApp();
    // The code for finding faces and for saving has been loaded by then.
    await doTheJob(page);
    await page.context().setOffline(true);
    await doTheJob(page);
    await page.context().setOffline(false);
    await doTheJob(page);
    // Chromium's own message about a worker that was being prepared for the next photo.
    expect(noise.errors.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
});

test("without a network, what has not been loaded is told, and when it is back a reload brings all of it", async () => {
  const { page } = await openApp();
  await choosePhoto(page, photo);
  await settle(page);
  const before = await saveAvatar(page);
  await page.context().setOffline(true);
  await page.keyboard.press("?");
  await expect
    .poll(() => page.getByRole("alert").allInnerTexts(), { timeout: 10_000 })
    .toEqual([expect.stringContaining(en["error.part-missing"])]);
  await page.context().setOffline(false);
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: en["broken.reload"] }).click(),
  ]);
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  await settle(page);
  expect(Buffer.compare((await saveAvatar(page)).rgba, before.rgba)).toBe(0);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
});

test("a camera that is refused, not there or taken is told so, and a photo opens instead", async () => {
  const { page, noise } = await openApp();
  const refused = async (code: keyof typeof en) => {
    await page.getByRole("button", { name: "Take a selfie" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain(en[code]);
    await page.getByRole("button", { name: "Close" }).click();
  };
  for (const [error, code] of [
    ["NotAllowedError", "error.camera-refused"],
    ["NotFoundError", "error.camera-absent"],
    ["NotReadableError", "error.camera-busy"],
  ] as const) {
    await page.evaluate((name) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", name));
    }, error);
    await refused(code);
  }
  // As in a browser that gives pages no camera.
  await page.evaluate(() =>
    Object.defineProperty(Navigator.prototype, "mediaDevices", { get: () => undefined }),
  );
  await refused("error.camera-absent");
  await doTheJob(page);
  expectQuiet(noise);
});

test("where WebAssembly is forbidden, a HEIC is refused with what to do, and a JPEG opens", async () => {
  const { page } = await openApp();
  // As the policy does: https://www.w3.org/TR/CSP3/#wasm-integration
  await page.context().route(/libheif[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    const forbid = `WebAssembly.Module = function () { throw new WebAssembly.CompileError("refused"); };
      WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError("refused"));`;
    await route.fulfill({ response, body: forbid + (await response.text()) });
  });
  await choosePhoto(page, photo);
  await page.setInputFiles("input[type=file]", heicPhoto);
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain(en["error.decoder-unavailable"]);
  await doTheJob(page);
});

test("where no worker may be started, that is told, without a word on the console", async () => {
  const { page, noise } = await openAfter(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException("no", "SecurityError");
      }
    } as unknown as typeof Worker;
  });
  await page.setInputFiles("input[type=file]", photo);
  await page.getByRole("alert").filter({ visible: true }).waitFor();
  expect(await page.getByRole("alert").filter({ visible: true }).innerText()).toContain(
    en["error.opener-failed"],
  );
  await page.getByRole("button", { name: en["notice.close"] }).first().click();
  await page.getByRole("button", { name: en["landing.justHeart"] }).click();
  await page.getByTestId("stage").waitFor();
  await page.getByRole("button", { name: /Download|Save/ }).click();
  await page.getByRole("alert").filter({ visible: true }).waitFor();
  expectQuiet(noise);
});

test("a page that is hidden while a photo opens, and shown again, has opened it", async () => {
  const browser = await startHideableBrowser();
  try {
    const page = await browser.context.newPage();
    await page.goto(inject("appUrl"));
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await page.setInputFiles("input[type=file]", photo);
    const other = await browser.context.newPage();
    await other.bringToFront();
    await page.bringToFront();
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    await settle(page);
    const file = await browser.download(() => page.getByRole("button", { name: /Download|Save/ }).click());
    expect(file.length).toBeGreaterThan(10_000);
    expect(await page.getByRole("alert").count()).toBe(0);
  } finally {
    await browser.close();
  }
});

test("pages that are left in haste, while other tabs' photos are kept, do not stay in memory", async () => {
  const { page } = await openApp({}, "why/"); // This page stores nothing itself.
  await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name, { create: true });
    // So many that looking through them takes some time.
    for (let tab = 0; tab < 200; tab++) {
      const file = await (await folder.getFileHandle(`tab-${tab}`, { create: true })).createWritable();
      // The header: time and length. Then the bytes.
      await file.write(new Float64Array([Date.now(), 8, 0]));
      await file.close();
    }
  }, stashFolder("http://localhost/"));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  await devtools.send("Performance.enable");
  /** The number of documents alive in the page's process after garbage collection. */
  const documents = async (): Promise<number> => {
    await page.goto(inject("appUrl"));
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    for (let round = 0; round < 3; round++) {
      await devtools.send("HeapProfiler.collectGarbage");
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    }
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "Documents")?.value ?? Number.NaN;
  };
  const before = await documents();
  // Each page opens the folder and is left immediately, 20 times.
  await page.addInitScript(() => {
    const open = FileSystemDirectoryHandle.prototype.getDirectoryHandle;
    FileSystemDirectoryHandle.prototype.getDirectoryHandle = async function (...given) {
      const opened = await open.apply(this, given);
      const times = Number(sessionStorage.getItem("times"));
      if (times < 20) setTimeout(() => location.reload(), times % 8);
      sessionStorage.setItem("times", String(times + 1));
      return opened;
    };
  });
  await page.goto(inject("appUrl"));
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem("times")).catch(() => null), { timeout: 60_000 })
    .toBe("21");
  expect(await documents()).toBeLessThanOrEqual(before + 1);
});
