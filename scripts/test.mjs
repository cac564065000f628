// npm test: installs what is missing, a browser too, runs every check, and ends with "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tellMissingEngines } from "./engines/find-engines.mjs";
import { installBrowser, installEngines, installPackages, installServer } from "./install.mjs";

installPackages();
installBrowser();
// Nobody's own machine gets a web server or two more browsers by running the tests; what is there is used.
if (process.env.CI) {
  installServer();
  installEngines();
}

/** Minutes. On two cores they take 1, 3, 2 and 20; a browser that stands still must not hold CI. */
const LIMITS = { unit: 5, browser: 8, engines: 12, journey: 40 };
const REPORTS = "node_modules/.cache";
mkdirSync(REPORTS, { recursive: true });

/** Each is one check, all run even when one fails. */
const CHECKS = [
  ["style and package fences (biome)", "biome", "ci", "--error-on-warnings", "."],
  ["types and layers (tsc)", "tsc", "-b"],
  [
    "import cycles (oxlint)",
    "oxlint",
    "--quiet",
    "-A",
    "all",
    "--import-plugin",
    "-D",
    "import/no-cycle",
    "src",
    "tests",
  ],
  ["unused code and packages (knip)", "knip", "--no-progress"],
  ["script budgets", "node", "scripts/budgets.mjs"],
  ["licences", "node", "scripts/licences.mjs"],
];

/**
 * Runs a command and, past its limit, ends it with everything that it started. Whether it ended well.
 *
 * @param {string[]} command
 * @param {number} minutes
 * @returns {Promise<boolean>}
 */
function succeeds([program = "", ...args], minutes = 5) {
  const local = `node_modules/.bin/${program}`;
  const isWindows = process.platform === "win32";
  const child = spawn(existsSync(local) ? local : program, args, {
    stdio: "inherit",
    shell: isWindows,
    detached: !isWindows,
  });
  const end = () => {
    if (child.pid === undefined) return;
    if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
    else process.kill(-child.pid, "SIGKILL");
  };
  const stop = () => {
    end();
    process.exit(130);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.log(`✗ not finished after ${minutes} minutes, so it was ended`);
      resolve(false);
      end();
    }, minutes * 60_000);
    child.once("error", () => resolve(false));
    child.once("exit", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(code === 0);
    });
  });
}

let passed = 0;
let failed = 0;
const missing = tellMissingEngines();
// There a test that is skipped is one that nobody misses.
if (process.env.CI) failed += missing;
for (const [name = "", ...command] of CHECKS) {
  console.log(`\n── ${name}`);
  const ok = await succeeds(command);
  if (ok) passed += 1;
  else failed += 1;
  if (!ok) console.log(`✗ ${name} failed`);
}
// One after the other: together, two browsers share two cores, and tests that wait for a page wait for each other.
for (const [project, minutes] of Object.entries(LIMITS)) {
  console.log(`\n── tests: ${project}`);
  const report = `${REPORTS}/test-report-${project}.json`;
  rmSync(report, { force: true });
  const files = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = ["vitest", "run", "--project", project, ...files];
  const ok = await succeeds(command, minutes);
  const { numPassedTests, numFailedTests } = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0 };
  passed += numPassedTests;
  failed += numFailedTests;
  // An error outside any test, or a run that did not end, fails without failing a test.
  if (!ok && numFailedTests === 0) failed += 1;
  if (!ok) console.log(`✗ tests: ${project} failed`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
