import { existsSync, readFileSync, rmSync } from "node:fs";

/** @typedef {keyof typeof PARTS} Part */

/**
 * The parts of `npm test`: their project in vite.config.ts, and their time limit in minutes, since a stalled browser
 * must not block CI. On two cores they take a third to a half of that.
 */
const PARTS = {
  unit: { project: "unit", minutes: 5 },
  browser: { project: "browser", minutes: 20 },
  e2e: { project: "e2e", minutes: 40 },
  engines: { project: "engines", minutes: 20 },
};

/** The maximum number of tests that may pass only on a second try. */
const MOST_RETRIED = 2;

const reportOf = (/** @type {Part} */ part) => `node_modules/.cache/test-report-${part}.json`;

/**
 * @param {Part} part
 * @param {string[]} more Further arguments for Vitest.
 * @returns {import("./jobs.mjs").Job}
 */
export function testJob(part, ...more) {
  const { project, minutes } = PARTS[part];
  rmSync(reportOf(part), { force: true });
  return {
    name: part,
    command: ["vitest", "run", "--project", project, ...more],
    minutes,
    env: { TEST_REPORT: reportOf(part) },
  };
}

/**
 * Evaluates the reports of parts that have run. `problems` lists what is wrong besides failed tests: repeated names in
 * one file, and too many tests that needed a second try. Prints the failed tests and those that needed a second try,
 * because they are hard to find in a long output.
 *
 * @param {Part[]} parts
 */
export function judgeTests(parts) {
  /** @type {import("./test-report.ts").ReportedTest[]} */
  const tests = parts
    .filter((part) => existsSync(reportOf(part)))
    .flatMap((part) => JSON.parse(readFileSync(reportOf(part), "utf8")));
  const titles = tests.map(({ file, name }) => `${file}: ${name}`);
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  const retried = tests.filter(({ state, retries }) => state === "passed" && retries > 0);
  for (const { file, name, error } of retried)
    console.log(`Needed a second try: ${file}: ${name}\n  ${error}`);
  for (const { file, name, error } of tests.filter(({ state }) => state === "failed"))
    console.log(`Failed: ${file}: ${name}\n  ${error}`);
  const problems = [...new Set(twice)].map((title) => `✗ two tests have this name: ${title}`);
  if (retried.length > MOST_RETRIED)
    problems.push(`✗ ${retried.length} tests needed a second try; more than ${MOST_RETRIED} hide a fault.`);
  return {
    problems,
    passed: tests.filter(({ state }) => state === "passed").length,
    failed: tests.filter(({ state }) => state === "failed").length,
  };
}

/**
 * The checks that do not run the code. The longest come first, so that the last to start ends soon.
 * @type {import("./jobs.mjs").Job[]}
 */
export const STATIC_CHECKS = [
  { name: "style and package fences (biome)", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types and layers (tsc)", command: ["tsc", "-b"] },
  { name: "unused code and packages (knip)", command: ["knip", "--no-progress"] },
  {
    name: "import cycles (oxlint)",
    command: ["oxlint", "--quiet", "-A", "all", "--import-plugin", "-D", "import/no-cycle", "."],
  },
];
