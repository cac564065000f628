import { chromium } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { type MonkeyFiles, makeMonkeyFiles } from "../monkey/files.ts";
import { failureText } from "../monkey/report.ts";
import { MONKEY_ARGUMENTS } from "../monkey/run-monkey.ts";
import { runSeed } from "../monkey/run-seed.ts";

// The short form of `npm run monkey`: 300 actions, on a desktop and on a phone.
const ACTIONS = 300;

let files: MonkeyFiles;
beforeAll(async () => {
  files = await makeMonkeyFiles();
});
afterAll(() => files.remove());

test.each([1, 2])(
  "a monkey breaks nothing: seed %i",
  async (seed) => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? "",
      args: [...CHROMIUM_ARGUMENTS, ...MONKEY_ARGUMENTS],
    });
    try {
      const report = await runSeed({
        browser,
        files,
        url: inject("appUrl"),
        seed,
        actions: ACTIONS,
        warmUp: Number.POSITIVE_INFINITY,
      });
      expect(report.wrong === null ? "" : failureText(report)).toBe("");
      expect(report.done).toBe(ACTIONS);
    } finally {
      await browser.close();
    }
  },
  90_000,
);
