import type { Browser, Page } from "playwright";
import * as browsers from "../../scripts/browsers/playwright-browsers.ts";
import { startWebKit } from "../../scripts/browsers/webkit.ts";
import { BENCH_LIMIT_SECONDS, type Engine, type FloorWay, type Tab } from "./engine.ts";

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
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

/** A page as a tab. Closing it closes its whole context. */
export const tabOf = (page: Page): Tab => ({
  evaluate: (expression) => page.evaluate(expression),
  choose: (path) => page.setInputFiles("input[type=file]", path),
  close: () => page.context().close(),
});

/** WebKitGTK on its own virtual screen, over W3C WebDriver. Null if it is not installed. */
export async function webkitEngine(): Promise<Engine | null> {
  const webkit = await startWebKit(BENCH_LIMIT_SECONDS);
  if (!webkit) return null;
  const window = await webkit.open();
  const go = async (url: string) => void (await window.send("POST", "/url", { url }));
  return {
    name: "WebKitGTK",
    version: window.browserVersion,
    floors: ["bitmap", "image", "resized"],
    canScale: false,
    async open(url) {
      await go(url);
      return { evaluate: window.evaluate, choose: window.choose, close: () => go("about:blank") };
    },
    async close() {
      await window.close().catch(() => {});
      await webkit.close();
    },
  };
}
