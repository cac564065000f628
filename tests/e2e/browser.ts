import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium, findHeadlessChromium } from "../../scripts/browsers/chromium.mjs";
import type { Design } from "../../src/model/design.ts";
import { type SaveTargetId, SIZE_IDS } from "../../src/model/save-targets.ts";
import { openRenderer, type PhotoFile, type Render } from "../harness/open-renderer.ts";

/** Generous, because the machine may be busy. */
const LONGEST_STEP_MS = 60_000;

let browser: Browser;
const open = new Set<Page>();
let renderer: Promise<Render> | null = null;

/**
 * Gives the tests of a file one real Chromium, and closes what they opened. Only full Chromium has a camera; the
 * headless shell takes less processor time.
 */
export function withChromium(needs: "camera" | "nothing more" = "nothing more"): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: (needs === "camera" ? findChromium() : findHeadlessChromium()) ?? "",
      args: [...CHROMIUM_ARGUMENTS, "--use-fake-device-for-media-stream"],
    });
  });
  afterEach(async () => {
    for (const page of open) await page.context().close();
    open.clear();
  });
  afterAll(() => browser.close());
}

/** What a page must never cause: console errors, and requests to other origins. */
export type Noise = { readonly errors: string[]; readonly foreign: string[] };

/** Playwright's own message if a page registers a service worker and the test has not asked for one. */
const BLOCKED_WORKER = "Service Worker registration blocked by Playwright";

/**
 * Opens the built app in a fresh context; `path` is relative to the app, or another address at which it is served.
 * `noise` collects console errors and requests to other origins. `prepare` receives the page before it is opened.
 * Service workers are blocked by default, because tests can neither delay nor count their requests.
 */
export async function openApp(
  options: BrowserContextOptions = {},
  path = "",
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ page: Page; noise: Noise }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(LONGEST_STEP_MS);
  const page = await context.newPage();
  open.add(page);
  const noise: Noise = { errors: [], foreign: [] };
  const address = new URL(path, inject("appUrl"));
  const { origin } = address;
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (!message.text().includes(BLOCKED_WORKER)) noise.errors.push(message.text());
  });
  page.on("pageerror", (error) => noise.errors.push(error.message));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "blob:" && url.protocol !== "data:")
      noise.foreign.push(request.url());
  });
  await prepare(page);
  await page.goto(address.href);
  return { page, noise };
}

export function expectQuiet(noise: Noise): void {
  expect(noise.errors).toEqual([]);
  expect(noise.foreign).toEqual([]);
}

/** Selects a file in the page's only input, and waits until the stage has painted it. */
export async function choosePhoto(page: Page, file: PhotoFile) {
  const painted = await page.evaluate(() => performance.getEntriesByName("photo-painted").length);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction((n) => performance.getEntriesByName("photo-painted").length > n, painted);
}

/** Waits until the photo is fully open: it is sharp, and its faces have been moved into the circle. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const last = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? -1;
    return last("photo-sharp") > last("photo-chosen");
  });
}

/** Undoes everything, including the transform by faces. */
export async function undoAll(page: Page): Promise<void> {
  await settle(page);
  const undo = page.getByRole("button", { name: "Undo" }).filter({ visible: true });
  while (await undo.isEnabled()) await undo.click();
}

/** Selects a size or one site in the options, which must be open. */
export async function chooseTarget(page: Page, id: SaveTargetId): Promise<void> {
  const choices = page.locator("#save-choices");
  const isSize = SIZE_IDS.some((size) => size === id);
  await choices.getByRole("combobox", { name: "Size" }).selectOption(isSize ? id : "site");
  if (!isSize) await choices.getByRole("combobox", { name: "Site" }).selectOption(id);
}

export type Saved = {
  readonly name: string;
  readonly file: Buffer;
  readonly width: number;
  readonly rgba: Buffer;
};

/** Clicks the save control and decodes the downloaded file. */
export const saveAvatar = (page: Page): Promise<Saved> =>
  savedBy(page, () => page.getByRole("button", { name: /Download|Save/ }).click());

/** The same with Ctrl+S, which also works while the mouse button is held down. */
export const saveByKey = (page: Page): Promise<Saved> =>
  savedBy(page, () => page.keyboard.press("Control+s"));

async function savedBy(page: Page, save: () => Promise<void>): Promise<Saved> {
  const arriving = page.waitForEvent("download");
  await save();
  const download = await arriving;
  const file = await readFile(await download.path());
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(info.height);
  return { name: download.suggestedFilename(), file, width: info.width, rgba: data };
}

/** The same picture by the off-stage renderer, from a design and a photo file. RGBA bytes. */
export async function renderOffStage(design: Design, photo: PhotoFile | null, side: number): Promise<Buffer> {
  // One page for a whole test file, so that its photo is opened only once.
  renderer ??= browser.newPage().then((page) => openRenderer(page, inject("harnessUrl")));
  return (await renderer)({ design, side, isPlacedByFaces: false }, photo);
}
