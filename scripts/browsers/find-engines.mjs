import { existsSync } from "node:fs";
import { findChromium } from "./chromium.mjs";

/**
 * The path of Debian's Firefox ESR, which the pinned Playwright can drive, or null.
 * @returns {string | null}
 */
export function findFirefox() {
  return existing([process.env.FIREFOX_PATH ?? "", "/usr/bin/firefox-esr"]);
}

/**
 * The paths of WebKitGTK's MiniBrowser, its WebDriver and the X server it needs, or null.
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

/** The engines that cannot run on this machine, with the Debian packages that would install them. */
export const missingEngines = () => ENGINES.filter(({ find }) => find() === null);

/** Prints which engines cannot be tested here, and returns their number. */
export function reportMissingEngines() {
  const missing = missingEngines();
  for (const { name, packages } of missing)
    console.log(`Not tested here: ${name}. With Debian's ${packages.join(" and ")} it is.`);
  return missing.length;
}

/** @param {string[]} paths */
function existing(paths) {
  return paths.find((path) => path !== "" && existsSync(path)) ?? null;
}
