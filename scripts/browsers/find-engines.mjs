import { existsSync } from "node:fs";
import { findChromium } from "./chromium.mjs";

/**
 * Debian's Firefox ESR, the one that the pinned Playwright drives, or null.
 * @returns {string | null}
 */
export function findFirefox() {
  return existing([process.env.FIREFOX_PATH ?? "", "/usr/bin/firefox-esr"]);
}

/**
 * WebKitGTK's small browser, with what drives it and the screen it needs, or null.
 * @returns {{ browser: string, driver: string, screen: string } | null}
 */
export function findWebKit() {
  const browser = existing(
    ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
  );
  const driver = existing(["/usr/bin/WebKitWebDriver"]);
  const screen = existing(["/usr/bin/Xvfb"]);
  return browser && driver && screen ? { browser, driver, screen } : null;
}

const ENGINES = [
  { name: "Chromium", packages: ["chromium"], find: findChromium },
  { name: "Firefox", packages: ["firefox-esr"], find: findFirefox },
  { name: "WebKit", packages: ["webkit2gtk-driver", "xvfb"], find: findWebKit },
];

/** The engines that cannot be run on this machine, and Debian's packages that would bring them. */
export const missingEngines = () => ENGINES.filter(({ find }) => find() === null);

/** Says which engines cannot be tested here, and gives how many those are. */
export function tellMissingEngines() {
  const missing = missingEngines();
  for (const { name, packages } of missing)
    console.log(`Not tested here: ${name}. With Debian's ${packages.join(" and ")} it is.`);
  return missing.length;
}

/** @param {string[]} paths */
function existing(paths) {
  return paths.find((path) => path !== "" && existsSync(path)) ?? null;
}
