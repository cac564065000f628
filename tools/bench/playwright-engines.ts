import type { Browser } from "playwright";
import * as browsers from "../../scripts/browsers/playwright-browsers.ts";
import { BENCH_LIMIT_SECONDS, type Engine, type FloorWay } from "./engine.ts";

const VIEWPORT = { width: 1280, height: 900 };

export const launchChromium = (...args: string[]): Promise<Browser> =>
  browsers.launchChromium(BENCH_LIMIT_SECONDS, { args });

export const chromiumEngine = async (): Promise<Engine> => engine("Chromium", await launchChromium(), true);

/** Null if Debian's Firefox ESR is not installed, which is the Firefox that this version of Playwright can drive. */
export async function firefoxEngine(): Promise<Engine | null> {
  const browser = await browsers.launchFirefox(BENCH_LIMIT_SECONDS);
  return browser && engine("Firefox ESR", browser, false);
}

function engine(name: string, browser: Browser, canScale: boolean): Engine {
  const floors: readonly FloorWay[] = ["bitmap", "image", "decoder"];
  return {
    name,
    version: browser.version(),
    floors,
    canScale,
    async open(url, { pixelRatio } = {}) {
      const scale = pixelRatio ? { deviceScaleFactor: pixelRatio } : {};
      const context = await browser.newContext({ viewport: VIEWPORT, ...scale });
      const page = await context.newPage();
      await page.goto(url);
      return {
        evaluate: (expression) => page.evaluate(expression),
        choose: (path) => page.setInputFiles("input[type=file]", path),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
