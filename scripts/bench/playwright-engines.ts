import { existsSync } from "node:fs";
import { type Browser, chromium, firefox } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "../chromium.mjs";
import type { Engine, FloorWay } from "./engine.ts";

const VIEWPORT = { width: 1280, height: 900 };
const FIREFOX = "/usr/bin/firefox-esr";

export const launchChromium = (...more: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium() ?? "", args: [...CHROMIUM_ARGUMENTS, ...more] });

export const chromiumEngine = async (): Promise<Engine> => engine("Chromium", await launchChromium(), true);

/** Null where Debian's Firefox ESR is not installed: it is the one that this version of Playwright can drive. */
export async function firefoxEngine(): Promise<Engine | null> {
  if (!existsSync(FIREFOX)) return null;
  const browser = await firefox.launch({ channel: "moz-firefox", executablePath: FIREFOX });
  return engine("Firefox ESR", browser, false);
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
