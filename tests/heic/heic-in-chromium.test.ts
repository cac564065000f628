import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { FIXTURES, QUARTERS, TOLERANCE } from "./fixtures.ts";
import { launchChromium } from "./launch-chromium.ts";
import { type HeicSite, serveHeicPage } from "./serve-heic-page.ts";

// Each test starts a page and one or two decoders, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PLENTY = 1_000_000;
let site: HeicSite;
let browser: Browser;
let page: Page;
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  site = await serveHeicPage();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(site.page);
  await page.waitForFunction(() => "bench" in window);
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => new URL(address).origin !== new URL(site.page).origin)).toEqual([]);
  await page.close();
});

const decode = (name: string, options: Parameters<Window["bench"]>[1] = { maxPixels: PLENTY }) =>
  page.evaluate(([address, wanted]) => window.bench(address, wanted), [
    `/fixtures/${name}.heic`,
    options,
  ] as const);

const vendorFiles = () => requests.filter((address) => address.includes("/vendor/"));

describe("under the app's policy, from a build with a relative base", () => {
  test("every drawn file opens upright, in sRGB, as a bitmap", async () => {
    for (const { name, size } of FIXTURES) {
      const outcome = await decode(name);
      expect(outcome, name).toMatchObject({ code: "", size, picture: size, kind: "bitmap" });
      for (const [index, { colour }] of QUARTERS.entries()) {
        const seen = outcome.quarters[index] ?? [];
        const farthest = Math.max(
          ...colour.map((value, channel) => Math.abs(value - (seen[channel] ?? -999))),
        );
        expect(farthest, `${name}, quarter ${index}: ${seen}`).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });

  test("libheif is fetched only when a file is opened, and its bytes are counted", async () => {
    expect(vendorFiles()).toEqual([]);
    const { progress } = await decode("grid");
    const names = vendorFiles().map((address) => address.split("/").at(-1));
    expect(names.toSorted()).toEqual(["libheif.js", "libheif.wasm"]);
    const loading = progress.filter(({ step }) => step === "loading-decoder");
    expect(loading.at(-1)?.done).toBe(loading.at(-1)?.total);
    expect(progress.at(-1)).toEqual({ step: "decoding", done: 2, total: 2 });
  });

  test("a small picture is made when one is asked for, and the photo's own size is told", async () => {
    const outcome = await decode("grid-turned-6", { maxPixels: 160 * 112 * 0.25 });
    expect(outcome).toMatchObject({ size: { width: 160, height: 112 }, picture: { width: 80, height: 56 } });
  });
});

describe("what goes wrong has a name", () => {
  test.each(["the start", "loading-decoder", "decoding"])("aborted at %s", async (abortAfter) => {
    expect(await decode("grid", { maxPixels: PLENTY, abortAfter })).toMatchObject({ code: "aborted" });
    expect(await decode("grid"), "the next one").toMatchObject({ code: "" });
    await expect.poll(() => page.workers()).toEqual([]);
  });

  test("a file cut short is damaged", async () => {
    expect(await decode("grid", { maxPixels: PLENTY, cut: 1200 })).toMatchObject({ code: "heic-damaged" });
  });

  test.each(["libheif.js", "libheif.wasm"])("no decoder without %s", async (name) => {
    await page.route(`**/${name}`, (route) => route.fulfill({ status: 404 }));
    expect(await decode("plain")).toMatchObject({ code: "decoder-unavailable" });
    // Chromium itself logs the missing file.
    complaints = complaints.filter((text) => !text.includes("404"));
  });
});

test("the build has libheif unchanged, with its licence and where its source is", () => {
  const [folder = ""] = readdirSync(join(site.folder, "vendor"));
  expect(folder).toMatch(/^libheif-1\.23\.2-[0-9a-f]{8}$/);
  const read = (name: string) => readFileSync(join(site.folder, "vendor", folder, name));
  const require = createRequire(import.meta.url);
  for (const name of ["libheif.js", "libheif.wasm"]) {
    const original = readFileSync(require.resolve(`libheif-js/libheif-wasm/${name}`));
    expect(read(name).equals(original), name).toBe(true);
  }
  expect(read("LICENSE.txt").toString()).toContain("GNU LESSER GENERAL PUBLIC LICENSE");
  expect(read("LICENSE.txt").toString()).toContain("GNU GENERAL PUBLIC LICENSE");
  expect(read("NOTICE.txt").toString()).toContain("https://github.com/strukturag/libheif");
  const bundled = readdirSync(join(site.folder, "assets")).map((name) =>
    readFileSync(join(site.folder, "assets", name), "latin1"),
  );
  expect(bundled.some((code) => code.includes("HeifDecoder"))).toBe(false);
});
