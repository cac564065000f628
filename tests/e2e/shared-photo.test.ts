import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { photoPath } from "../support/real-photos.ts";
import { expectQuiet, openApp, settle, withChromium } from "./browser.ts";
import { untilPrecached, visit, withSite } from "./precached-site.ts";

withChromium();
const site = withSite();

/** Another site. Addresses that end in "quiet" send no referrer, and therefore no origin either. */
let foreign: Server;
let foreignUrl = "";
beforeAll(async () => {
  foreign = createServer((request, response) => {
    if (request.url === "/quiet") response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Type", "text/html").end("<title>Another site</title>");
  });
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  // Not the same site as 127.0.0.1.
  foreignUrl = `http://localhost:${(foreign.address() as AddressInfo).port}/`;
});
afterAll(() => foreign.close());

type Share = { readonly from?: string; readonly home?: string; readonly files?: string[] };

/** Submits the form as the system does when a photo is shared to the installed app, or as a page at `from` would. */
async function share(page: Page, { from = "about:blank", home = "", files }: Share = {}): Promise<void> {
  await page.goto(from);
  await page.evaluate((action) => {
    document.body.innerHTML = `<form method="post" enctype="multipart/form-data" action="${action}">
      <input type="file" name="photo" id="shared" multiple /><button>Send</button></form>`;
  }, `${site.current.url}${home}share-photo`);
  await page.setInputFiles("#shared", files ?? [photoPath("portrait-1")]);
  const opened = page.waitForEvent("load");
  await page.getByRole("button", { name: "Send" }).click();
  await opened;
}

/** The sizes in bytes of everything in the shared-photo caches. */
const storedPhotos = (page: Page) =>
  page.evaluate(async () => {
    const sizes: number[] = [];
    for (const name of await caches.keys()) {
      if (!name.includes("shared")) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        sizes.push((await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0);
    }
    return sizes;
  });

/** Opens a page of this site that has nothing to do with shared photos, in a separate tab. */
async function openTextPage(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`${site.current.url}help/`);
  return other;
}

const question = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });
const isPainted = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName("photo-chosen").length > 0);

describe("a photo that is shared to the app", () => {
  test("opens after a question, and is not stored any more (without network, in French)", async () => {
    const t = await loadMessages("fr");
    const { page, noise } = await visit(site.current, "fr/");
    await untilPrecached(page);
    await site.current.stop();
    await page.context().setOffline(true);
    await share(page, { home: "fr/" });
    await question(page, t["share.received"]).waitFor();
    expect(await storedPhotos(page)).toEqual([]);
    expect(await isPainted(page)).toBe(false);
    await page.getByRole("button", { name: t["share.open"], exact: true }).click();
    await page.waitForFunction(() => performance.getEntriesByName("photo-painted").length > 0);
    await settle(page);
    expect(page.url()).toBe(`${site.current.url}fr/`);
    expect(await question(page, t["share.received"]).count()).toBe(0);
    expectQuiet(noise);
  });

  test("is gone when that is what the person wants", async () => {
    const t = await loadMessages("en");
    const { page, noise } = await visit(site.current);
    await untilPrecached(page);
    await share(page);
    await page.getByRole("button", { name: t["share.delete"], exact: true }).click();
    expect(await question(page, t["share.received"]).count()).toBe(0);
    expect(await storedPhotos(page)).toEqual([]);
    expect(await isPainted(page)).toBe(false);
    await page.reload();
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expectQuiet(noise);
  });
});

describe("a shared photo whose page does not run", () => {
  /** Shares a photo with the page's own scripts disabled; the service worker's still run. */
  async function shareUnread(page: Page, photo: "portrait-1" | "portrait-5"): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
    await share(page, { files: [photoPath(photo)] });
    await devtools.send("Emulation.setScriptExecutionDisabled", { value: false });
  }

  test("waits alone: the next one takes its place", async () => {
    const { page } = await visit(site.current);
    await untilPrecached(page);
    await shareUnread(page, "portrait-1");
    await shareUnread(page, "portrait-5");
    const other = await openTextPage(page);
    const { length } = await readFile(photoPath("portrait-5"));
    expect(await storedPhotos(other)).toEqual([length]);
  });

  test.each(["the next page that is opened, whichever it is", "the worker when it starts"])(
    "is deleted after a minute by %s",
    async (by) => {
      const { page } = await visit(site.current);
      await untilPrecached(page);
      await shareUnread(page, "portrait-1");
      const other = await openTextPage(page);
      expect(await storedPhotos(other)).toHaveLength(1);
      // Backdates the time in its address by 70 seconds.
      await other.evaluate(async () => {
        const name = (await caches.keys()).find((key) => key.includes("shared")) ?? "";
        const cache = await caches.open(name);
        const [request] = await cache.keys();
        const photo = request && (await cache.match(request));
        if (!request || !photo) throw new Error("nothing is stored");
        await cache.delete(request);
        await cache.put(request.url.replace(/\d{13}/, `${Date.now() - 70_000}`), photo);
      });
      if (by.startsWith("the worker")) {
        const devtools = await other.context().newCDPSession(other);
        await devtools.send("ServiceWorker.enable");
        await devtools.send("ServiceWorker.stopAllWorkers");
        await other.evaluate(() => fetch("../nothing-here"));
      } else await other.goto(`${site.current.url}why/`);
      await expect.poll(() => storedPhotos(other)).toEqual([]);
    },
  );
});

describe("a form of another site", () => {
  test("stores and opens nothing where the browser says whose it is", async () => {
    const t = await loadMessages("en");
    const { page, noise } = await visit(site.current);
    await untilPrecached(page);
    await share(page, { from: foreignUrl });
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(page.url()).toBe(site.current.url);
    expect(await storedPhotos(page)).toEqual([]);
    expect(await question(page, t["share.received"]).count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(noise.errors).toEqual([]);
  });

  test("that hides whose it is leaves one photo at most, and opens none", async () => {
    const t = await loadMessages("en");
    const { page } = await visit(site.current);
    await untilPrecached(page);
    const files = [photoPath("portrait-1"), photoPath("portrait-5")];
    for (let times = 0; times < 3; times++) await share(page, { from: `${foreignUrl}quiet`, files });
    await question(page, t["share.received"]).waitFor();
    expect(await isPainted(page)).toBe(false);
    expect(await storedPhotos(page)).toEqual([]);
  });
});

describe("the manifest that a page links to", () => {
  const linked = (page: Page) =>
    page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
      const manifest: object = await (await fetch(link?.href ?? "")).json();
      return { ...manifest, href: link?.href };
    });
  /** The app's id according to the browser itself, by which it recognises the app. */
  const appId = async (page: Page) => {
    const devtools = await page.context().newCDPSession(page);
    return (await devtools.send("Page.getAppId")).appId;
  };

  test.each(["", "fr/", "why/", "ar/privacy/"])(
    "takes no photos as long as no worker is there to take them: /%s",
    async (path) => {
      const { page } = await openApp({}, site.current.url + path);
      await page.waitForLoadState("networkidle");
      expect(await linked(page)).not.toHaveProperty("share_target");
    },
  );

  test.each(["", "fr/", "why/", "ar/privacy/"])(
    "takes photos once the worker is there, and is the same app: /%s",
    async (path) => {
      const { page } = await visit(site.current, path);
      const before = await appId(page);
      await untilPrecached(page);
      await expect.poll(() => linked(page)).toHaveProperty("share_target");
      expect(await appId(page)).toBe(before);
      // On later visits it happens at once, before the browser reads the manifest.
      await page.reload({ waitUntil: "load" });
      const { href, ...manifest } = await linked(page);
      expect(manifest).toMatchObject({ share_target: { action: "./share-photo" } });
      expect(new URL(href ?? "").pathname).toMatch(/\/share\.webmanifest$/);
      expect(await appId(page)).toBe(before);
    },
  );
});
