import { chromium } from "playwright";
import { build, preview } from "vite";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/browsers/chromium.mjs";
import { makeMonkeyFiles } from "./files.ts";
import { printFailure, rowOf, TABLE_HEAD, timesText } from "./report.ts";
import { runSeed } from "./run-seed.ts";

const SEEDS = 10;
const ACTIONS = 5000;
const WARM_UP = 1000;

/**
 * Lets monkeys loose on the built app: ten seeds with 5,000 actions each, or what `--seed n` and `--actions n` say.
 * Memory is compared from the 1,000th on, or from `--warm-up n`; `--times` tells what the time was spent with. Prints a
 * table; true when nothing went wrong.
 */
export async function runMonkey(options: readonly string[]): Promise<boolean> {
  const seed = numberAfter(options, "--seed");
  const actions = numberAfter(options, "--actions") ?? ACTIONS;
  const warmUp = numberAfter(options, "--warm-up") ?? WARM_UP;
  const seeds = seed === null ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [seed];
  // What runs this script sets another, and React would be built with its slow checks.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn" });
  const app = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const files = await makeMonkeyFiles();
  let isFine = true;
  try {
    console.log(TABLE_HEAD);
    for (const one of seeds) {
      // A browser of its own, so that the memory of one monkey is not the next one's.
      const browser = await chromium.launch({
        executablePath: findChromium() ?? "",
        args: [...CHROMIUM_ARGUMENTS, ...MONKEY_ARGUMENTS],
      });
      try {
        const url = app.resolvedUrls?.local[0] ?? "";
        const report = await runSeed({ browser, files, url, seed: one, actions, warmUp });
        console.log(rowOf(report));
        if (options.includes("--times")) console.log(timesText(report));
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

/** A camera that shows a test picture, and no spare process that could be taken for the page's. */
export const MONKEY_ARGUMENTS = [
  "--use-fake-device-for-media-stream",
  "--disable-features=SpareRendererForSitePerProcess",
];

function numberAfter(options: readonly string[], name: string): number | null {
  const at = options.indexOf(name);
  const value = Number(options[at + 1]);
  return at >= 0 && Number.isInteger(value) ? value : null;
}
