import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { type MonkeyFiles, makeMonkeyFiles } from "../monkey/files.ts";
import { sendAgent } from "../monkey/page-agent.ts";
import { failureText } from "../monkey/report.ts";
import { MONKEY_ARGUMENTS } from "../monkey/run-monkey.ts";
import { runSeed } from "../monkey/run-seed.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto } from "./browser.ts";

// The short form of `npm run monkey`: 300 actions, on a desktop and on a phone, as many of them as fit into 35 s each.
const ACTIONS = 300;
const LIMIT_MS = 35_000;

let files: MonkeyFiles;
let browser: Browser;
beforeAll(async () => {
  files = await makeMonkeyFiles();
  browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: [...CHROMIUM_ARGUMENTS, ...MONKEY_ARGUMENTS],
  });
});
afterAll(async () => {
  await browser.close();
  await files.remove();
});

test("the monkey would see a gap beside the photo, a missing stage and an empty page", async () => {
  const page = await browser.newPage();
  try {
    await sendAgent(page);
    await page.goto(inject("appUrl"));
    await choosePhoto(page, photoPath("portrait-5"));
    expect(await page.evaluate(() => window.monkey.gap())).toBeLessThan(1e-4);
    await page.evaluate(() => {
      type Image = { x(): number; x(to: number): void };
      const { Konva } = globalThis as unknown as { Konva: { stages: { find(what: string): Image[] }[] } };
      for (const stage of Konva.stages) for (const image of stage.find("Image")) image.x(image.x() + 300);
    });
    expect(await page.evaluate(() => window.monkey.gap())).toBeGreaterThan(1);
    expect(await page.evaluate(() => window.monkey.look())).toMatchObject({
      isWhite: false,
      isEditing: true,
    });
    await page.evaluate(() => document.querySelector("[data-testid=stage]")?.remove());
    expect(await page.evaluate(() => window.monkey.look().stage)).toBeNull();
    await page.evaluate(() => document.getElementById("root")?.replaceChildren());
    expect(await page.evaluate(() => window.monkey.look().isWhite)).toBe(true);
  } finally {
    await page.close();
  }
});

test.each([1, 2])(
  "a monkey breaks nothing: seed %i",
  async (seed) => {
    const url = inject("appUrl");
    const report = await runSeed({
      browser,
      files,
      url,
      seed,
      actions: ACTIONS,
      limit: LIMIT_MS,
      warmUp: Number.POSITIVE_INFINITY,
    });
    expect(report.wrong === null ? "" : failureText(report)).toBe("");
    expect(report.done).toBeGreaterThan(30);
  },
  90_000,
);
