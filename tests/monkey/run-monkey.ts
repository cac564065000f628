import { chromium } from "playwright";
import { build, preview } from "vite";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/browsers/chromium.mjs";
import { makeMonkeyFiles } from "./files.ts";
import { printFailure, rowOf, TABLE_HEAD } from "./report.ts";
import { runSeed } from "./run-seed.ts";

const SEEDS = 10;
const ACTIONS = 5000;
const WARM_UP = 1000;

/**
 * Runs monkeys on the built app: ten seeds with 5,000 actions each, or as given by `--seed n` and `--actions n`. Memory
 * is compared from the 1,000th action on, or from `--warm-up n`. Prints a table; returns true if nothing went wrong.
 */
export async function run(options: readonly string[]): Promise<boolean> {
  const seed = numberAfter(options, "--seed");
  const actions = numberAfter(options, "--actions") ?? ACTIONS;
  const warmUp = numberAfter(options, "--warm-up") ?? WARM_UP;
  const seeds = seed === null ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [seed];
  // The runner of this script sets another value, with which React would be built with its slow checks.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn" });
  const app = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const files = await makeMonkeyFiles();
  let isFine = true;
  try {
    console.log(TABLE_HEAD);
    for (const one of seeds) {
      // A separate browser for each, so that one monkey's memory does not affect the next measurement.
      const browser = await chromium.launch({
        executablePath: findChromium() ?? "",
        args: [...CHROMIUM_ARGUMENTS, ...MONKEY_ARGUMENTS],
      });
      try {
        const url = app.resolvedUrls?.local[0] ?? "";
        const report = await runSeed({ browser, files, url, seed: one, actions, warmUp });
        console.log(rowOf(report));
        if (report.wrong !== null) {
          printFailure(report);
          isFine = false;
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await files.remove();
    await app.close();
  }
  return isFine;
}

/** A camera that shows a test picture, and no spare renderer that could be mistaken for the page's. */
export const MONKEY_ARGUMENTS = [
  "--use-fake-device-for-media-stream",
  "--disable-features=SpareRendererForSitePerProcess",
];

function numberAfter(options: readonly string[], name: string): number | null {
  const at = options.indexOf(name);
  const value = Number(options[at + 1]);
  return at >= 0 && Number.isInteger(value) ? value : null;
}
