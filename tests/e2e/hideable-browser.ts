import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/browsers/chromium.mjs";

/**
 * A real Chromium whose tabs are really hidden when another comes to the front: in browsers that Playwright launches,
 * every tab claims to be visible. It has a profile on disk, as users' browsers do.
 */
export type HideableBrowser = {
  readonly context: BrowserContext;
  /**
   * Kills the tab's process as the system would, and reloads the tab as a browser does when it is next shown. The tab
   * is recognised by its address, which no other tab may have. `meanwhile` runs in between.
   */
  readonly killAndReturn: (page: Page, meanwhile?: () => Promise<void>) => Promise<Page>;
  /** Kills the whole browser, as a crash or a flat battery does. Only the profile can be inspected afterwards. */
  readonly kill: () => Promise<void>;
  /** After `kill`: starts a browser on the same profile with the tabs of the last session, as users can choose. */
  readonly restore: () => Promise<HideableBrowser>;
  /** The files of the profile, including caches and storage, that contain this text. */
  readonly profileContains: (text: string) => Promise<readonly string[]>;
  /** Runs `start`, which makes the page download a file, and returns the file's content. */
  readonly download: (start: () => Promise<void>) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

export const startHideableBrowser = async (): Promise<HideableBrowser> =>
  startOn(await mkdtemp(join(tmpdir(), "hideable-")), "about:blank");

async function startOn(folder: string, what: string): Promise<HideableBrowser> {
  const child = spawn(findChromium() ?? "", [
    ...CHROMIUM_ARGUMENTS,
    "--headless",
    "--remote-debugging-port=0",
    "--force-prefers-reduced-motion",
    "--window-size=1280,900",
    `--user-data-dir=${folder}`,
    what,
  ]);
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += text.toString();
      const found = /ws:\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(said)));
  });
  const connections: Browser[] = [];
  const connect = async () => {
    const browser = await chromium.connectOverCDP(address, { noDefaults: true, isLocal: true });
    connections.push(browser);
    const [context] = browser.contexts();
    if (!context) throw new Error("The browser has no window.");
    return context;
  };
  const context = await connect();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return {
    context,
    killAndReturn: (page, meanwhile) => killAndReturn(page, connect, meanwhile),
    restore: async () => {
      await answerRestore(folder);
      return startOn(folder, "--restore-last-session");
    },
    profileContains: async (text) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const found: string[] = [];
      for (const entry of entries.filter((one) => one.isFile())) {
        const path = join(entry.parentPath, entry.name);
        // It may just have been deleted.
        const bytes = await readFile(path).catch(() => null);
        if (bytes?.includes(text)) found.push(path.slice(folder.length));
      }
      return found;
    },
    download: async (start) => {
      const session = await connections[0]?.newBrowserCDPSession();
      if (!session) throw new Error("not connected");
      try {
        return await catchDownload(session, folder, start);
      } finally {
        await session.detach();
      }
    },
    kill: () => end("SIGKILL"),
    close: async () => {
      for (const connection of connections) await connection.close();
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** After a crash, Chromium asks whether to restore the tabs; without a screen, nobody could answer. */
async function answerRestore(folder: string): Promise<void> {
  const path = join(folder, "Default", "Preferences");
  // Chromium first writes this file some seconds after starting.
  const preferences = JSON.parse(await readFile(path, "utf8").catch(() => "{}"));
  preferences.profile = { ...preferences.profile, exit_type: "SessionEnded" };
  await writeFile(path, JSON.stringify(preferences));
}

async function killAndReturn(
  page: Page,
  connect: () => Promise<BrowserContext>,
  meanwhile = async () => {},
): Promise<Page> {
  const url = page.url();
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  devtools.send("Page.crash").catch(() => {}); // The command gets no answer.
  await crashed;
  await meanwhile();
  await devtools.send("Page.reload");
  // Playwright gives up a page that has crashed, so a new connection is needed.
  const again = (await connect()).pages().find((other) => other.url() === url);
  if (!again) throw new Error("The tab has not come back.");
  await again.bringToFront();
  return again;
}

async function catchDownload(session: CDPSession, folder: string, start: () => Promise<void>) {
  await session.send("Browser.setDownloadBehavior", {
    behavior: "allowAndName",
    downloadPath: folder,
    eventsEnabled: true,
  });
  const arrived = new Promise<string>((resolve) => {
    session.on("Browser.downloadProgress", ({ state, guid }) => state === "completed" && resolve(guid));
  });
  await start();
  return readFile(join(folder, await arrived));
}
