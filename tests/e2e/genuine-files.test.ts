import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto, expectQuiet, settle, withChromium } from "./browser.ts";
import { buildNextVersion } from "./next-version.ts";
import { untilPrecached, visit, withSite } from "./precached-site.ts";

withChromium();
const site = withSite();

const LOGIN = "<!doctype html><title>Wi-Fi login</title><h1>Wi-Fi login</h1>";

const assetNamed = (start: string): string => {
  const name = readdirSync("dist/assets").find((file) => file.startsWith(start));
  if (!name) throw new Error(`The build has no ${start}…`);
  return `assets/${name}`;
};
const half = (path: string): string => {
  const text = readFileSync(`dist/${path}`, "utf8");
  return text.slice(0, text.length / 2);
};
const heading = (page: Page) => page.locator("h1").first().innerText();

/** The texts that the service worker's caches hold under this path. */
const cachedText = (page: Page, path: string) =>
  page.evaluate(async (address) => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const kept = await (await caches.open(name)).match(address);
      if (kept) texts.push(await kept.text());
    }
    return texts;
  }, site.current.url + path);

const spoil = (page: Page, path: string, text: string) =>
  page.evaluate(
    async ([address = "", bytes = ""]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const kept = await cache.match(address);
        if (kept) await cache.put(address, new Response(bytes, { headers: kept.headers }));
      }
    },
    [site.current.url + path, text],
  );

async function cutOff(page: Page): Promise<void> {
  await site.current.stop();
  await page.context().setOffline(true);
}

const isInstalled = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.active || registration?.waiting || registration?.installing);
  });
/** Waits until a service worker has been installed and removed because it could not cache this file. */
async function isGivenUp(page: Page, path: string): Promise<void> {
  await expect.poll(() => site.current.requests, { timeout: 20_000 }).toContain(`GET ${path}`);
  await expect.poll(() => isInstalled(page), { timeout: 20_000 }).toBe(false);
}

describe("the page of a Wi-Fi login, answered with 200 in place of ours,", () => {
  test("is shown while it comes, and not kept: a language that is opened later", async () => {
    const { page } = await visit(site.current);
    await untilPrecached(page);
    for (const path of ["fr/", "fr/help/"]) site.current.answerWith(path, LOGIN);
    await page.goto(`${site.current.url}fr/help/`);
    expect(await heading(page)).toBe("Wi-Fi login");
    await expect.poll(() => site.current.requests.filter((asked) => asked === "GET fr/").length).toBe(1);
    await page.waitForLoadState("networkidle");
    for (const path of ["fr/", "fr/help/"]) site.current.answerWith(path, undefined);
    await page.goto(`${site.current.url}fr/help/`);
    expect(await heading(page)).not.toBe("Wi-Fi login");
    await expect.poll(() => cachedText(page, "fr/privacy/")).toHaveLength(1);
    await expect.poll(() => cachedText(page, "fr/help/")).toHaveLength(1);
    await cutOff(page);
    await page.goto(`${site.current.url}fr/help/`);
    expect(await heading(page)).not.toBe("Wi-Fi login");
  });

  test("is not kept on the first visit; the next one keeps everything", async () => {
    site.current.answerWith("why/", LOGIN);
    const { page, noise } = await visit(site.current);
    await isGivenUp(page, "why/");
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await choosePhoto(page, photoPath("portrait-5"));
    site.current.answerWith("why/", undefined);
    await page.reload();
    await untilPrecached(page);
    await cutOff(page);
    await page.goto(`${site.current.url}why/`);
    expect(await heading(page)).not.toBe("Wi-Fi login");
    expectQuiet(noise);
  });

  test("is not kept for a part that few photos need", async () => {
    const weights = assetNamed("blazeface-");
    const { page } = await visit(site.current);
    await untilPrecached(page);
    site.current.answerWith(weights, LOGIN);
    await choosePhoto(page, photoPath("portrait-1"));
    await settle(page);
    expect(site.current.requests).toContain(`GET ${weights}`);
    // Nothing false may be stored; storing takes far less.
    await page.waitForTimeout(1000);
    expect(await cachedText(page, weights)).toEqual([]);
  });
});

describe("a script of which the host had half", () => {
  test("is not kept on the first visit; the next one has it whole", async () => {
    const part = assetNamed("HelpDialog-");
    site.current.answerWith(part, half(part));
    const { page } = await visit(site.current);
    await isGivenUp(page, part);
    site.current.answerWith(part, undefined);
    await page.reload();
    await untilPrecached(page);
    expect(await cachedText(page, part)).toEqual([readFileSync(`dist/${part}`, "utf8")]);
    await choosePhoto(page, photoPath("portrait-5"));
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  });

  test("is not taken over from the version before", async () => {
    const part = assetNamed("saving.worker-");
    const next = await buildNextVersion();
    try {
      const { page } = await visit(site.current);
      await untilPrecached(page);
      await spoil(page, part, half(part));
      site.current.show(next);
      await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
      await expect
        .poll(() => cachedText(page, part), { timeout: 30_000 })
        .toContain(readFileSync(`${next}/${part}`, "utf8"));
    } finally {
      await rm(next, { recursive: true, force: true });
    }
  });

  test("is replaced when somebody presses reload", async () => {
    const part = assetNamed("HelpDialog-");
    const { page } = await visit(site.current);
    await untilPrecached(page);
    await spoil(page, part, half(part));
    await choosePhoto(page, photoPath("portrait-5"));
    await settle(page);
    await page.keyboard.press("?");
    await page.getByRole("alert").filter({ hasText: en["error.part-missing"] }).waitFor();
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: en["broken.reload"] }).click();
    await loaded;
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await cutOff(page);
    await page.reload();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
  });
});

test("a reload without network takes nothing away that was kept", async () => {
  const { page } = await visit(site.current);
  await untilPrecached(page);
  await page.reload();
  const part = assetNamed("HelpDialog-");
  await spoil(page, part, half(part));
  await choosePhoto(page, photoPath("portrait-5"));
  await settle(page);
  await cutOff(page);
  await page.keyboard.press("?");
  const reload = page.getByRole("button", { name: en["broken.reload"] });
  await reload.waitFor();
  const loaded = page.waitForEvent("load");
  await reload.click();
  await loaded;
  await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
});

test("the first visit fetches no script, style or picture twice", async () => {
  const { page } = await visit(site.current);
  await untilPrecached(page);
  const assets = site.current.requests.filter((asked) => asked.startsWith("GET assets/"));
  expect(assets.length).toBeGreaterThan(40);
  expect(assets.filter((asked, index) => assets.indexOf(asked) !== index)).toEqual([]);
});
