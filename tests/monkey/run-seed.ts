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
  /** Address of the built app. */
  readonly url: string;
  readonly seed: number;
  readonly actions: number;
  /** Stops in time, however many actions are left. Milliseconds. */
  readonly limit?: number;
  /** Memory is compared from this action on; none where it is not reached. */
  readonly warmUp: number;
};

export type SeedReport = {
  readonly seed: number;
  readonly done: number;
  readonly milliseconds: number;
  /** What went wrong, in words; null when nothing did. */
  readonly wrong: string | null;
  /** The last actions, oldest first. */
  readonly last: readonly string[];
  /** What the time was spent with. */
  readonly times: ReadonlyMap<string, Tally>;
  readonly before: Held | null;
  readonly after: Held | null;
};

export type Tally = { readonly count: number; readonly milliseconds: number };

function tally(times: Map<string, Tally>, name: string, more: number): void {
  const { count, milliseconds } = times.get(name) ?? { count: 0, milliseconds: 0 };
  times.set(name, { count: count + 1, milliseconds: milliseconds + more });
}

/** Nothing that a person does may take longer. */
const LONGEST_ACTION_MS = 20_000;
const LONGEST_CHECK_MS = 120_000;
const REMEMBERED = 30;
/** Held memory may grow by so much: what caches hold comes and goes. */
const ALLOWED_GROWTH = 1.1;

/** Does random things with the app, the same ones for the same seed, and stops at the first thing that is wrong. */
export async function runSeed(options: SeedOptions): Promise<SeedReport> {
  const { browser, url, seed, actions, warmUp, limit = Number.POSITIVE_INFINITY } = options;
  // Every other monkey has a phone.
  const isTouch = seed % 2 === 0;
  // Two of four never go to another page, so that it can be seen whether the one that they use grows.
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
  const times = new Map<string, Tally>();
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
      const begun = performance.now();
      const told = await within(
        LONGEST_ACTION_MS,
        `${done}: ${act.name}`,
        unlessPageGoes(
          page,
          act(monkey, random).catch((reason) => pageHasGone(monkey, reason)),
        ),
      );
      last.push(`${done}: ${told}`);
      if (last.length > REMEMBERED) last.shift();
      done += 1;
      const acted = performance.now();
      wrong = await within(LONGEST_ACTION_MS, "glance", glance(monkey, watch));
      tally(times, act.name, acted - begun);
      tally(times, "glance", performance.now() - acted);
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
  return { seed, done, milliseconds: Date.now() - start, wrong, last, times, before, after };
}

/**
 * The library misses the question whether to leave where a second link asks it while the first is being answered, and the
 * page then waits for ever, as it would for a person. So it is answered again and again.
 */
async function answerDialogs(devtools: CDPSession): Promise<ReturnType<typeof setInterval>> {
  await devtools.send("Page.enable");
  return setInterval(() => {
    // Mostly there is none.
    devtools.send("Page.handleJavaScriptDialog", { accept: true }).catch(() => {});
  }, 2000);
}

const ANOTHER_PAGE = "something that another page came in between of";

/** Input that is on its way when another page comes is sometimes never answered by the browser. */
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

/** The last: a download that is not taken is a navigation without an end to the library. */
const HAS_GONE =
  /context was destroyed|frame was detached|because of a navigation|interrupted by another navigation|waiting for navigation to finish/i;

/** A link or Back has led to another page in the middle of an action: no matter. */
async function pageHasGone(monkey: Monkey, reason: unknown): Promise<string> {
  const isGone = HAS_GONE.test(String(reason));
  // Of the app itself when it began, and of a page that only tells something when it ended.
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
    // A link that was pressed before has only now led to another page.
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

/** Nothing hangs: what is not done by then has failed. */
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
