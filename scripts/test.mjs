// npm test: installs what is missing, a browser too, runs every check, and ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { installBrowser, installPackages } from "./install.mjs";

installPackages();
installBrowser();

const REPORT = "node_modules/.cache/test-report.json";
mkdirSync("node_modules/.cache", { recursive: true });
rmSync(REPORT, { force: true });

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
  ["tests", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
];

/** @param {string[]} command */
function succeeds([program = "", ...args]) {
  const local = `node_modules/.bin/${program}`;
  const shell = process.platform === "win32";
  const { status } = spawnSync(existsSync(local) ? local : program, args, { stdio: "inherit", shell });
  return status === 0;
}

let passed = 0;
let failed = 0;
for (const [name = "", ...command] of CHECKS) {
  console.log(`\n── ${name}`);
  const ok = succeeds(command);
  const report = name === "tests" && existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, "utf8")) : null;
  if (report) {
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    // An error outside any test fails the run without failing a test.
    if (!ok && report.numFailedTests === 0) failed += 1;
  } else if (ok) passed += 1;
  else failed += 1;
  if (!ok) console.log(`✗ ${name} failed`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
