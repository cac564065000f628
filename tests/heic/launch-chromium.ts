import { type Browser, chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, findHeadlessChromium } from "../../scripts/browsers/chromium.mjs";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findHeadlessChromium() ?? "", args: [...CHROMIUM_ARGUMENTS] });
}
