import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveByKey, settle, withChromium } from "./browser.ts";
import { buildNextVersion, NEXT_WORDS } from "./next-version.ts";
import { type SiteServer, serveSite } from "./site-server.ts";

withChromium();

let site: SiteServer;
beforeEach(async () => {
  site = await serveSite("dist", 4220, "/some/folder/");
});
afterEach(() => site.stop());

const heic = {
  name: "IMG_0001",
  mimeType: "application/octet-stream",
  buffer: await readFile(join(import.meta.dirname, "../fixtures/heic/plain.heic")),
};

const visit = (path = "") => openApp({ serviceWorkers: "allow", acceptDownloads: true }, site.url + path);

/** Waits until the site is kept and the page is served by its worker. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

/** What the stage shows, as a text that changes with any pixel. */
const painted = (page: Page) =>
  page
    .getByTestId("stage")
    .evaluate((stage) => [...stage.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()).join());

/** Waits for what is kept for good beside the version's own files. */
const lateParts = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.endsWith(" late"));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => url.split("/").at(-1)) : [];
  });

async function cutOff(page: Page): Promise<void> {
  await site.stop();
  await page.context().setOffline(true);
}

describe("after one visit, without network", () => {
  const language = existsSync("dist/ar/index.html") ? "ar" : "en";

  test(`the page opens, wears every badge and all words, and saves (${language})`, async () => {
    const t = await loadMessages(language);
    const { page, noise } = await visit(language === "ar" ? "ar/" : "");
    await isKept(page);
    await cutOff(page);
    await page.reload();
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    for (const badge of ["heart", "lapel-pin", "heart-frame", "blue-light", "only-heart", "ring"] as const) {
      const before = await painted(page);
      await page.getByRole("radio", { name: t[`badge.${badge}`], exact: true }).check();
      await expect.poll(() => painted(page), { message: badge }).not.toBe(before);
    }
    await page.getByRole("radio", { name: t["words.hashtag"] }).check();
    const hashtag = await saveByKey(page);
    await page.getByRole("radio", { name: t["words.against"] }).check();
    const pictures = [hashtag.rgba];
    for (const words of await page.getByLabel(t["words.language"]).locator("option").all()) {
      await page.getByLabel(t["words.language"]).selectOption(await words.getAttribute("value"));
      pictures.push((await saveByKey(page)).rgba);
    }
    expect(new Set(pictures.map((rgba) => rgba.toString("latin1"))).size).toBe(7);
    expectQuiet(noise);
  });

  test("HEIC photos and faces work once they have been used", async () => {
    const { page, noise } = await visit();
    await isKept(page);
    await choosePhoto(page, photoPath("portrait-1"));
    await choosePhoto(page, heic);
    await settle(page);
    await expect
      .poll(() => lateParts(page))
      .toEqual(expect.arrayContaining([expect.stringMatching(/^blazeface/), "libheif.js", "libheif.wasm"]));
    await cutOff(page);
    await page.reload();
    await choosePhoto(page, heic);
    await settle(page);
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    await page.getByRole("button", { name: "Undo: centre on the face" }).waitFor();
    expectQuiet(noise);
  });
});

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
    const { page, noise } = await visit();
    await isKept(page);
    site.show(next);
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    for (const key of ["+", "ArrowLeft", "]", "m"]) await page.getByTestId("stage").press(key);
    const before = await saveByKey(page);
    await update(page);
    await offer(page).waitFor();

    // Parts of the older version that were never loaded, and are gone from the host.
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("stage").press("ArrowUp");
    await page.getByTestId("stage").press("ArrowDown");
    await page.reload();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    expect(await page.evaluate((words) => document.body.textContent?.includes(words), NEXT_WORDS)).toBe(
      false,
    );

    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
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
    await offer(page).getByRole("button", { name: "Use it now" }).click();
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
    const { page } = await visit();
    await isKept(page);
    const other = await page.context().newPage();
    await other.goto(site.url);
    await choosePhoto(other, photoPath("portrait-1"));
    await settle(other);
    site.show(next);
    await update(page);
    const reloaded = page.waitForEvent("load");
    await offer(page).getByRole("button", { name: "Use it now" }).click();
    await reloaded;
    await isKept(page);
    await other.bringToFront();
    await other.keyboard.press("?");
    await other.getByRole("dialog").waitFor();
  });

  test("is there by itself when nobody has the older one open any more", async () => {
    const { page } = await visit();
    await isKept(page);
    site.show(next);
    await update(page);
    await page.goto("about:blank");
    const versions = async () => {
      const look = await page.context().newPage();
      await look.goto(site.url);
      await isKept(look);
      const names = await look.evaluate(async () =>
        (await caches.keys()).filter((key) => !/ (late)$/.test(key)),
      );
      const said = await look.getByRole("button", { name: NEXT_WORDS, includeHidden: true }).count();
      await look.close();
      return { kept: names.length, said };
    };
    await expect.poll(versions, { timeout: 20_000 }).toEqual({ kept: 1, said: 1 });
  });
});

test("a photo that is shared to the app opens in the editor, and is not stored any more", async () => {
  const { page, noise } = await visit();
  await isKept(page);
  await cutOff(page);
  // The system posts the form, not a page of ours.
  await page.goto("about:blank");
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${site.url}share-photo">
      <input type="file" name="photo" id="shared" />
    </form>`,
  );
  await page.setInputFiles("#shared", photoPath("portrait-1"));
  const opened = page.waitForEvent("load");
  await page.evaluate(() => document.querySelector("form")?.submit());
  await opened;
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
  await settle(page);
  expect(page.url()).toBe(site.url);
  const stored = await page.evaluate(async () => {
    const cache = await caches.open("blue-heart shared-photos");
    return (await cache.keys()).length;
  });
  expect(stored).toBe(0);
  expectQuiet(noise);
});

test("the worker answers only reading, only below its folder, and no other origin", async () => {
  const elsewhere = await serveSite("dist", 4221, "/");
  try {
    const { page } = await visit();
    await isKept(page);
    const answered = new Map<string, boolean>();
    page.on("response", (response) =>
      answered.set(`${response.request().method()} ${response.url()}`, response.fromServiceWorker()),
    );
    const ask = (address: string, method = "GET") =>
      page.evaluate(
        ([url, how]) =>
          fetch(url ?? "", { method: how ?? "", mode: "no-cors" }).then(
            () => {},
            () => {},
          ),
        [address, method],
      );
    await ask(site.url);
    await ask(site.url, "POST");
    await ask(`${site.url}nothing-here`);
    await ask(new URL("../", site.url).href);
    await ask(elsewhere.url);
    expect(Object.fromEntries(answered)).toEqual({
      [`GET ${site.url}`]: true,
      [`POST ${site.url}`]: false,
      [`GET ${site.url}nothing-here`]: false,
      [`GET ${new URL("../", site.url).href}`]: false,
      [`GET ${elsewhere.url}`]: false,
    });
  } finally {
    await elsewhere.stop();
  }
});

describe("where nothing can be kept, the page works with the network and says nothing", () => {
  const worksOnline = async (page: Page) => {
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    expect((await saveByKey(page)).width).toBe(1024);
    await page.reload();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  };
  const workerWasAskedFor = () =>
    expect.poll(() => site.requests, { timeout: 20_000 }).toContain("GET sw.js");

  test("when storage is full", async () => {
    const { page, noise } = await openApp({ serviceWorkers: "allow" }, `${site.url}nothing-here`);
    noise.errors.length = 0;
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(site.url);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 20_000 });
    await page.goto(site.url);
    await workerWasAskedFor();
    await worksOnline(page);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active),
    ).toBeFalsy();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expectQuiet(noise);
  });

  test.each([
    ["fails when it starts", "throw new Error('broken')"],
    ["cannot be read", "const ="],
  ])("when the worker %s", async (_name, script) => {
    site.answerWith("sw.js", script);
    const { page, noise } = await visit();
    await workerWasAskedFor();
    await worksOnline(page);
    expectQuiet(noise);
  });

  test("when the worker is not there", async () => {
    const { page, noise } = await visit();
    site.show("nowhere");
    await workerWasAskedFor();
    site.show("dist");
    await worksOnline(page);
    expectQuiet(noise);
  });
});
