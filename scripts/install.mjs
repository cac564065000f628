import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { findChromium, HEADLESS_SHELL } from "./browsers/chromium.mjs";
import { missingEngines } from "./browsers/find-engines.mjs";

const STAMP = "node_modules/.installed-lock";

/** A stalled network must not block CI. The longest command takes two minutes on a slow connection. */
const LIMIT_MS = 15 * 60_000;

/**
 * Runs a command and shows its output. Throws if it fails or takes longer than a quarter of an hour.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = process.env) {
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(command, args, { stdio: "inherit", shell, env, timeout: LIMIT_MS });
  if (error) throw error;
  if (status !== 0) throw new Error(`"${command} ${args.join(" ")}" failed (${status ?? "killed"}).`);
}

/** Installs exactly the packages in package-lock.json, unless that has been done since it last changed. */
export function installPackages() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  console.log("Installing the packages of package-lock.json (npm ci), about half a minute…");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(STAMP, lock);
}

/** @param {string[]} packages Names of Debian packages. */
function installDebian(...packages) {
  const elevate = process.getuid?.() === 0 ? [] : ["sudo"];
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = "apt-get", ...rest] = [...elevate, "apt-get", ...args];
    // RUNLEVEL=1 prevents packages that are installed for a test from being started as services.
    run(command, rest, { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" });
  };
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

const hasDebian = () => process.platform === "linux" && existsSync("/usr/bin/apt-get");

/** Finds a Chromium for the tests, or installs Debian's. */
export function installBrowser() {
  if (findChromium()) return;
  if (hasDebian()) {
    console.log("The tests need a browser. Installing Debian's chromium with apt-get, about a minute…");
    installDebian("chromium");
  }
  if (!findChromium()) {
    throw new Error("The tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program.");
  }
}

const hasServer = () => existsSync("/usr/sbin/nginx");

/**
 * Finds Debian's nginx or installs it, for CI. On other machines, running the tests installs no web server; without
 * one, the nginx test is skipped and reported.
 */
export function installServer() {
  if (!hasServer() && hasDebian()) {
    console.log("Installing Debian's nginx with apt-get…");
    installDebian("nginx");
  }
  if (!hasServer()) throw new Error("This needs /usr/sbin/nginx, as Debian installs it.");
}

/**
 * Installs Firefox and WebKit from Debian to run the tests in them too, and headless Chromium, in which most tests run
 * faster. Only does so as root, so that no password is needed. Where it fails, the tests run without these browsers and
 * report it.
 */
export function installEngines() {
  if (!hasDebian() || process.getuid?.() !== 0) return;
  const missing = missingEngines().map(({ packages }) => packages);
  if (!existsSync(HEADLESS_SHELL.path)) missing.push([HEADLESS_SHELL.package]);
  // Installed one by one: a package that this Debian release lacks must not prevent the others.
  for (const packages of missing) {
    console.log(`Installing Debian's ${packages.join(" and ")} with apt-get for the tests…`);
    try {
      installDebian(...packages);
    } catch (reason) {
      console.log(String(reason));
    }
  }
}
