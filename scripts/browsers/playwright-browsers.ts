import { type Browser, chromium, firefox, type LaunchOptions } from "playwright";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.mjs";
import { findFirefox } from "./find-engines.mjs";
import { limitedLaunch } from "./limited-process.ts";

const START_MS = 30_000;

type Options = Omit<LaunchOptions, "executablePath" | "channel" | "timeout">;

/** Launches Chromium, which is ended after `seconds` at the latest. */
export const launchChromium = (seconds: number, options: Options = {}): Promise<Browser> =>
  chromium.launch({
    ...options,
    ...limitedLaunch(findChromium() ?? "", seconds, options.env),
    args: [...CHROMIUM_ARGUMENTS, ...(options.args ?? [])],
    timeout: START_MS,
  });

/** Launches Debian's Firefox ESR over WebDriver BiDi, which this Playwright supports. Null if it is not installed. */
export async function launchFirefox(seconds: number, options: Options = {}): Promise<Browser | null> {
  const program = findFirefox();
  if (!program) return null;
  return firefox.launch({
    ...options,
    ...limitedLaunch(program, seconds, options.env),
    channel: "moz-firefox",
    timeout: START_MS,
  });
}
