import type { CDPSession, Page } from "playwright";
import type { MonkeyFiles } from "./files.ts";
import type { Sight } from "./page-agent.ts";
import type { Random } from "./random.ts";

export type Monkey = {
  readonly page: Page;
  readonly url: string;
  /** Sends input directly, so that a whole gesture takes a few milliseconds. */
  readonly devtools: CDPSession;
  readonly files: MonkeyFiles;
  readonly isTouch: boolean;
  /** Whether it never navigates to another document. */
  readonly stays: boolean;
  /** The state of the page after the last action. */
  sight: Sight;
  isOffline: boolean;
  /** The file for a file picker, if the page opens one. */
  answer: string | null;
};

/** Performs one action, and returns a short description of it. */
export type Act = (monkey: Monkey, random: Random) => Promise<string>;
