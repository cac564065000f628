import type { Browser, CDPSession, Frame, Page } from "playwright";
import { pickAct } from "./actions.ts";
import type { MonkeyFiles } from "./files.ts";
import { glance, look, lookClosely, undoIsTooDeep } from "./invariants.ts";
import { type Held, measureHeld } from "./memory.ts";
import type { Monkey } from "./monkey.ts";
import { sendAgent } from "./page-agent.ts";
import { randomOf } from "./random.ts";
import { type Watch, watchPage } from "./watch.ts";

export type SeedOptions = {
  readonly browser: Browser;
  readonly files: MonkeyFiles;
  readonly url: string;
  readonly seed: number;
  readonly actions: number;
  /** A time limit, after which it stops even if actions are left. Milliseconds. */
  readonly limit?: number;
  /** Memory is compared from this action on; not at all if it is not reached. */
  readonly warmUp: number;
};

export type SeedReport = {
  readonly seed: number;
  readonly done: number;
  readonly milliseconds: number;
  /** A description of what went wrong, or null. */
  readonly wrong: string | null;
  /** The last actions, oldest first. */
  readonly last: readonly string[];
  readonly before: Held | null;
  readonly after: Held | null;
};

/** The limit for a single action. */
const LONGEST_ACTION_MS = 20_000;
const LONGEST_CHECK_MS = 120_000;
const REMEMBERED = 30;
/** The allowed factor of growth in memory: caches vary. */
const ALLOWED_GROWTH = 1.1;

/** Performs random actions, determined by the seed, and stops at the first fault. */
export async function runSeed(options: SeedOptions): Promise<SeedReport> {
  const { browser, url, seed, actions, warmUp, limit = Number.POSITIVE_INFINITY } = options;
  // Every other monkey has a phone.
  const isTouch = seed % 2 === 0;
  // Two of four monkeys never navigate to another page, which shows whether a single page's memory grows.
  const stays = seed % 4 < 2;
  const context = await browser.newContext({
    viewport: isTouch ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    hasTouch: isTouch,
    reducedMotion: "reduce",
    acceptDownloads: false,
    permissions: ["camera"],
  });
  const start = Date.now();
  const last: string[] = [];
  let done = 0;
  let before: Held | null = null;
  let after: Held | null = null;
  let wrong: string | null = null;
  let answering: ReturnType<typeof setInterval> | undefined;
  try {
    const page = await context.newPage();
    const watch = watchPage(page, new URL(url).origin);
    await sendAgent(page, stays);
    await page.goto(url);
    await page.locator("main").first().waitFor();
    const devtools = await context.newCDPSession(page);
    const monkey: Monkey = {
      page,
      url,
      devtools,
      files: options.files,
      isTouch,
      stays,
      sight: await page.evaluate(() => window.monkey.look()),
      isOffline: false,
      answer: null,
    };
    page.on("filechooser", (chooser) => {
      if (monkey.answer) chooser.setFiles(monkey.answer).catch(() => {});
    });
    page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
    answering = await answerDialogs(devtools);
    while (done < actions && wrong === null && Date.now() - start < limit) {
      const random = randomOf(seed, done);
      const act = pickAct(monkey, random);
      const description = await within(
        LONGEST_ACTION_MS,
        `${done}: ${act.name}`,
        unlessPageGoes(
          page,
          act(monkey, random).catch((reason) => pageHasGone(monkey, reason)),
        ),
      );
      last.push(`${done}: ${description}`);
      if (last.length > REMEMBERED) last.shift();
      done += 1;
      wrong = await within(LONGEST_ACTION_MS, "glance", glance(monkey, watch));
      if (wrong === null && done % 100 === 0)
        wrong = await within(LONGEST_CHECK_MS, "check", check(monkey, watch, done));
      if (wrong === null && done === warmUp)
        before = await within(LONGEST_CHECK_MS, "memory", measureHeld(browser, monkey));
    }
    if (before && wrong === null) {
      after = await within(LONGEST_CHECK_MS, "memory", measureHeld(browser, monkey));
      wrong = (await glance(monkey, watch)) ?? grown(before, after);
    }
  } catch (reason) {
    wrong = reason instanceof Error ? reason.message : String(reason);
  } finally {
    clearInterval(answering);
    await context.close();
  }
  return { seed, done, milliseconds: Date.now() - start, wrong, last, before, after };
}

/**
 * Playwright misses a beforeunload dialog if a second link triggers it while the first is being answered, and the page
 * then waits for ever, as it would for a user. So dialogs are answered repeatedly.
 */
async function answerDialogs(devtools: CDPSession): Promise<ReturnType<typeof setInterval>> {
  await devtools.send("Page.enable");
  return setInterval(() => {
    devtools.send("Page.handleJavaScriptDialog", { accept: true }).catch(() => {});
  }, 2000);
}

const ANOTHER_PAGE = "something that another page came in between of";

/** If another page loads in the meantime, the browser sometimes never answers input. */
const UNANSWERED_MS = 10_000;

async function unlessPageGoes(page: Page, act: Promise<string>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onNavigated = (_frame: Frame) => {};
  const gone = new Promise<string>((resolve) => {
    onNavigated = (frame) => {
      if (frame !== page.mainFrame()) return;
      clearTimeout(timer);
      timer = setTimeout(() => resolve(ANOTHER_PAGE), UNANSWERED_MS);
    };
  });
  page.on("framenavigated", onNavigated);
  try {
    return await Promise.race([act, gone]);
  } finally {
    page.off("framenavigated", onNavigated);
    clearTimeout(timer);
  }
}

/** The last alternative: to Playwright, a rejected download is a navigation that never ends. */
const HAS_GONE =
  /context was destroyed|frame was detached|because of a navigation|interrupted by another navigation|waiting for navigation to finish/i;

/** Handles errors in an action during which a link or Back led to another page, which is not a fault. */
async function pageHasGone(monkey: Monkey, reason: unknown): Promise<string> {
  const isGone = HAS_GONE.test(String(reason));
  // The action started in the app itself and ended on a text page.
  const isAnother = monkey.sight.isApp && !(await look(monkey)).isApp;
  if (isGone || isAnother) return ANOTHER_PAGE;
  throw reason;
}

async function check(monkey: Monkey, watch: Watch, done: number): Promise<string | null> {
  try {
    const wrong = (await lookClosely(monkey)) ?? (done % 500 === 0 ? await undoIsTooDeep(monkey) : null);
    return wrong ?? (await glance(monkey, watch));
  } catch (reason) {
    if (!HAS_GONE.test(String(reason))) throw reason;
    // A link that was clicked before has only now navigated to another page.
    return glance(monkey, watch);
  }
}

function grown(before: Held, after: Held): string | null {
  const all = ["heap", "nodes", "listeners"] as const;
  const more = all.filter((what) => after[what] > before[what] * ALLOWED_GROWTH);
  return more.length === 0
    ? null
    : more.map((what) => `${what} grew from ${before[what]} to ${after[what]}`).join("; ");
}

/** Rejects if a task is not finished within the limit. */
async function within<Value>(limit: number, what: string, task: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
