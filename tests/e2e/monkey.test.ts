import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findHeadlessChromium } from "../../scripts/browsers/chromium.mjs";
import { OPENINGS } from "../monkey/invariants.ts";
import { sendAgent } from "../monkey/page-agent.ts";
import { MONKEY_ARGUMENTS } from "../monkey/run-monkey.ts";
import { photoPath } from "../support/real-photos.ts";
import { choosePhoto } from "./browser.ts";

// Checks that `npm run monkey` would detect what it looks for. The monkey itself is a separate command: its random
// findings must not decide whether a change may be merged.
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findHeadlessChromium() ?? "",
    args: [...CHROMIUM_ARGUMENTS, ...MONKEY_ARGUMENTS],
  });
});
afterAll(() => browser.close());

test("the monkey would see a gap beside the photo, a missing stage and an empty page", async () => {
  const page = await browser.newPage();
  try {
    await sendAgent(page);
    await page.goto(inject("appUrl"));
    await choosePhoto(page, photoPath("portrait-5"));
    const gap = () => page.evaluate((openings) => window.monkey.gap(openings), OPENINGS);
    // The stage replaces the preview shown first.
    await expect.poll(gap).not.toBeNull();
    expect(await gap()).toBeLessThan(1e-4);
    await page.evaluate(() => {
      type Image = { x(): number; x(to: number): void };
      const { Konva } = globalThis as unknown as { Konva: { stages: { find(what: string): Image[] }[] } };
      for (const stage of Konva.stages) for (const image of stage.find("Image")) image.x(image.x() + 300);
    });
    expect(await gap()).toBeGreaterThan(1);
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
