import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findWebKit } from "./find-engines.mjs";
import { freePort } from "./free-port.ts";
import { startLimited } from "./limited-process.ts";
import { beginSession, untilListening, type WebDriverSession } from "./webdriver.ts";

/** WebKitGTK's MiniBrowser on its own virtual screen. */
export type WebKit = {
  /** Its home folder, where downloads are saved. */
  readonly home: string;
  /** Opens a new window; only one may be open at a time. `proxy` is the host and port used for all requests. */
  open(proxy?: string): Promise<WebDriverSession>;
  close(): Promise<void>;
};

const SCREEN = "1400x1000x24";
const SCREEN_START_MS = 15_000;

/** Starts WebKit, which is ended after `seconds` at the latest. Null if it is not installed. */
export async function startWebKit(seconds: number): Promise<WebKit | null> {
  const found = findWebKit();
  if (!found) return null;
  const home = await mkdtemp(join(tmpdir(), "webkit-"));
  const screen = startLimited(
    found.screen,
    ["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"],
    seconds,
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const end = async (...others: (typeof screen)[]) => {
    for (const each of [...others, screen]) await each.end();
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const display = await displayOf(screen.child.stdout);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display, HOME: home, NO_AT_BRIDGE: "1" };
    const driver = startLimited(found.driver, ["-p", String(port)], seconds, { env });
    const base = `http://127.0.0.1:${port}`;
    try {
      await untilListening(base);
    } catch (reason) {
      await driver.end();
      throw reason;
    }
    return {
      home,
      open: (proxy) =>
        beginSession(base, {
          ...(proxy && { proxy: { proxyType: "manual", httpProxy: proxy, sslProxy: proxy } }),
          "webkitgtk:browserOptions": { binary: found.browser, args: ARGUMENTS },
        }),
      close: () => end(driver),
    };
  } catch (reason) {
    await end();
    throw reason;
  }
}

/** WebKitGTK 2.50 paints a rotated picture on an accelerated canvas as two triangles with a gap. */
const ARGUMENTS = ["--automation", "--features=-CanvasUsesAcceleratedDrawing"];

/** Xvfb prints its display number once it is ready. */
async function displayOf(output: NodeJS.ReadableStream | null): Promise<string> {
  if (!output) throw new Error("Xvfb has no output.");
  const signal = AbortSignal.timeout(SCREEN_START_MS);
  const [number] = (await once(output, "data", { signal })) as [Buffer];
  return `:${number.toString().trim()}`;
}
