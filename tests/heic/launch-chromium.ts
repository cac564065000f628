import { type Browser, chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, findHeadlessChromium } from "../../scripts/browsers/chromium.mjs";

/** Starts the Chromium of this machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findHeadlessChromium() ?? "", args: [...CHROMIUM_ARGUMENTS] });
}
