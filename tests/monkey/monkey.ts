import type { CDPSession, Page } from "playwright";
import type { MonkeyFiles } from "./files.ts";
import type { Sight } from "./page-agent.ts";
import type { Random } from "./random.ts";

/** What an action works with. */
export type Monkey = {
  readonly page: Page;
  /** Address of the app's first page. */
  readonly url: string;
  /** Input goes the short way: a whole gesture takes a few milliseconds. */
  readonly devtools: CDPSession;
  readonly files: MonkeyFiles;
  readonly isTouch: boolean;
  /** Never leads to another document. */
  readonly stays: boolean;
  /** What the page looked like after the last action. */
  sight: Sight;
  isOffline: boolean;
  /** What a file picker is answered with, if the page opens one. */
  answer: string | null;
};

/** Does one thing, and says what in a few words. */
export type Act = (monkey: Monkey, random: Random) => Promise<string>;
