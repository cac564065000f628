import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { heicPhoto } from "../support/heic-photo.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, openApp, saveByKey, settle, withChromium } from "./browser.ts";
import { moveUntil, untilPrecached, visit, withSite } from "./precached-site.ts";
import { serveSite } from "./site-server.ts";

withChromium();
const site = withSite();

const heic = { ...heicPhoto, name: "IMG_0001", mimeType: "application/octet-stream" };

/** What the stage shows, as a string that changes with any pixel. */
const painted = (page: Page) =>
  page
    .getByTestId("stage")
    .evaluate((stage) => [...stage.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL()).join());

/** The cached files that outlive a version. */
const lateParts = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.endsWith(" late"));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => url.split("/").at(-1)) : [];
  });

async function cutOff(page: Page): Promise<void> {
  await site.current.stop();
  await page.context().setOffline(true);
}

describe("after one visit, without network", () => {
  test("the page opens, wears every badge and all words, and saves (in Arabic)", async () => {
    const t = await loadMessages("ar");
    const { page, noise } = await visit(site.current, "ar/");
    await untilPrecached(page);
    await cutOff(page);
    await page.reload();
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    // The ring is selected already, and only it can carry text, so it comes last.
    for (const badge of [...BADGE_IDS.filter((id) => id !== "ring"), "ring" as const]) {
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
    expect(new Set(pictures.map((rgba) => rgba.toString("latin1"))).size).toBe(1 + LANGUAGES.length);
    expectQuiet(noise);
  });

  test("HEIC photos and faces work once they have been used", async () => {
    const { page, noise } = await visit(site.current);
    await untilPrecached(page);
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

test("with the developer tools' cache switched off, as docs/privacy.md asks, all works without network too", async () => {
  const { page, noise } = await visit(site.current);
  await untilPrecached(page);
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cutOff(page);
  await choosePhoto(page, photoPath("portrait-5"));
  await settle(page);
  await page.getByRole("radio", { name: "Lapel pin" }).check();
  expect((await saveByKey(page)).width).toBe(1024);
  expectQuiet(noise);
});

test("one visit to a page of text keeps the tool too, without a hand on it", async () => {
  const { page, noise } = await visit(site.current, "fr/why/");
  await untilPrecached(page, { hand: false });
  await cutOff(page);
  await page.goto(`${site.current.url}fr/`);
  await choosePhoto(page, photoPath("portrait-1"));
  await settle(page);
  expect((await saveByKey(page)).width).toBe(1024);
  expectQuiet(noise);
});

test("the worker answers only reading, only below its folder, and no other origin", async () => {
  const elsewhere = await serveSite("dist", "/");
  try {
    const { page } = await visit(site.current);
    await untilPrecached(page);
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
    await ask(site.current.url);
    await ask(site.current.url, "POST");
    await ask(`${site.current.url}nothing-here`);
    await ask(new URL("../", site.current.url).href);
    await ask(elsewhere.url);
    expect(Object.fromEntries(answered)).toEqual({
      [`GET ${site.current.url}`]: true,
      [`POST ${site.current.url}`]: false,
      [`GET ${site.current.url}nothing-here`]: false,
      [`GET ${new URL("../", site.current.url).href}`]: false,
      // The page's policy blocks every request to another origin, so there is none to answer.
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
  const workerWasAskedFor = (page: Page) =>
    moveUntil(page, () => site.current.requests.includes("GET sw.js"));

  test("when storage is full", async () => {
    const { url } = site.current;
    const { page, noise } = await openApp({ serviceWorkers: "allow" }, url, async (page) => {
      const devtools = await page.context().newCDPSession(page);
      const { origin } = new URL(url);
      await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 20_000 });
    });
    await workerWasAskedFor(page);
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
    ["is not there", null],
  ])("when the worker %s", async (_name, script) => {
    site.current.answerWith("sw.js", script);
    const { page, noise } = await visit(site.current);
    await workerWasAskedFor(page);
    await worksOnline(page);
    // Chromium itself logs a service worker that the host does not have; a page cannot prevent that.
    const ownErrors = noise.errors.filter((text) => !text.startsWith("A bad HTTP response code (404)"));
    expectQuiet({ ...noise, errors: ownErrors });
  });
});
