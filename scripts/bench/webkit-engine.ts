import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, pause } from "./engine.ts";

/** Debian: webkit2gtk-driver and xvfb. */
const NEEDED = ["/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];
const BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** The key under which WebDriver names an element: https://www.w3.org/TR/webdriver2/#elements */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** WebKitGTK on a screen of its own, by W3C WebDriver. Null where it is not installed. */
export async function webkitEngine(): Promise<Engine | null> {
  if (![...NEEDED, BROWSER].every(existsSync)) return null;
  const home = await mkdtemp(join(tmpdir(), "webkit-"));
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
  const display = await new Promise<string>((resolve) => {
    screen.stdout.once("data", (data) => resolve(`:${String(data).trim()}`));
  });
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, HOME: home, NO_AT_BRIDGE: "1" };
  const driver = spawn("WebKitWebDriver", ["-p", String(port)], { stdio: "ignore", env });
  const stop = async (...children: ChildProcess[]) => {
    for (const child of children) child.kill();
    await rm(home, { recursive: true, force: true });
  };
  const base = `http://127.0.0.1:${port}`;
  await untilUp(`${base}/status`);
  const { sessionId, capabilities } = (await call("POST", `${base}/session`, {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] } },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = (method: string, path: string, body?: object) =>
    call(method, `${base}/session/${sessionId}${path}`, body);
  return {
    name: "WebKitGTK",
    version: capabilities.browserVersion,
    floors: ["bitmap", "image", "resized"],
    canScale: false,
    async open(url) {
      await session("POST", "/url", { url });
      return {
        evaluate: (expression) =>
          session("POST", "/execute/sync", { script: `return (${expression})`, args: [] }),
        async choose(path) {
          const found = await session("POST", "/element", {
            using: "css selector",
            value: "input[type=file]",
          });
          const id = (found as Record<string, string>)[ELEMENT];
          await session("POST", `/element/${id}/value`, { text: path });
        },
        close: async () => void (await session("POST", "/url", { url: "about:blank" })),
      };
    },
    async close() {
      await session("DELETE", "").catch(() => {});
      await stop(driver, screen);
    },
  };
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function untilUp(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await fetch(url).catch(() => null)) return;
    await pause(100);
  }
  throw new Error("WebKitWebDriver does not answer.");
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
