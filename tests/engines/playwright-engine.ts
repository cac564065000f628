import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { launchChromium, launchFirefox } from "../../scripts/browsers/playwright-browsers.ts";
import type { Point } from "../../src/model/geometry.ts";
import { catchDownload } from "./downloads.ts";
import { type Engine, LIMIT_SECONDS, type Tab, WINDOW } from "./engine.ts";
import { FIREFOX_ENVIRONMENT, firefoxPreferences } from "./firefox-preferences.ts";
import { type RecordingProxy, startRecordingProxy } from "./recording-proxy.ts";

export async function startChromium(allowed: readonly string[]): Promise<Engine> {
  const proxy = await startRecordingProxy({ allowed });
  const browser = await launchChromium(LIMIT_SECONDS, { proxy: { server: `http://${proxy.host}` } });
  return engine(browser, proxy, { hasTouch: true }, chromiumParts, () => browser.close());
}

/** Throws if Firefox is not installed. */
export async function startFirefox(allowed: readonly string[]): Promise<Engine> {
  const proxy = await startRecordingProxy({ allowed });
  const folder = await mkdtemp(join(tmpdir(), "firefox-downloads-"));
  const browser = await launchFirefox(LIMIT_SECONDS, {
    downloadsPath: folder,
    env: FIREFOX_ENVIRONMENT,
    firefoxUserPrefs: firefoxPreferences(proxy.host),
  });
  if (!browser) throw new Error("Firefox ESR is not installed.");
  // Firefox does not report downloads from blob: addresses, and cannot simulate touch.
  const parts = async (): Promise<Parts> => ({
    touch: null,
    download: (start) => catchDownload(folder, start),
  });
  return engine(browser, proxy, {}, parts, async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
}

type Parts = Pick<Tab, "touch" | "download">;

async function chromiumParts(page: Page): Promise<Parts> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  return {
    async touch([first, ...others]) {
      if (!first) return;
      await touch("touchStart", [first]);
      for (const point of others) await touch("touchMove", [point]);
      await touch("touchEnd", []);
    },
    async download(start) {
      const arriving = page.waitForEvent("download");
      // Otherwise, if `start` fails, this promise would also be rejected, unhandled.
      arriving.catch(() => {});
      await start();
      const arrived = await arriving;
      return { name: arrived.suggestedFilename(), bytes: await readFile(await arrived.path()) };
    },
  };
}

function engine(
  browser: Browser,
  proxy: RecordingProxy,
  options: BrowserContextOptions,
  partsOf: (page: Page) => Promise<Parts>,
  close: () => Promise<void>,
): Engine {
  return {
    version: browser.version(),
    proxy,
    async open(url) {
      const context = await browser.newContext({ viewport: WINDOW, ...options });
      const page = await context.newPage();
      const noise: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) noise.push(message.text());
      });
      page.on("pageerror", (error) => noise.push(error.message));
      await page.goto(url);
      return {
        evaluate: (expression) => page.evaluate(expression),
        choose: (path) => page.setInputFiles("input[type=file]", path),
        async mouse([first, ...others]) {
          if (!first) return;
          await page.mouse.move(first.x, first.y);
          await page.mouse.down();
          for (const { x, y } of others) await page.mouse.move(x, y);
          await page.mouse.up();
        },
        type: (character, withControl = false) =>
          page.keyboard.press(withControl ? `Control+${character}` : character),
        noise: async () => noise,
        close: () => context.close(),
        ...(await partsOf(page)),
      };
    },
    async close() {
      await close();
      await proxy.close();
    },
  };
}
