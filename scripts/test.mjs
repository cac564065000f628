// npm test: installs missing packages and a browser, runs every check, and ends with "N passed, N failed".
import { reportMissingEngines } from "./browsers/find-engines.mjs";
import { installBrowser, installEngines, installPackages, installServer } from "./install.mjs";
import { printSeconds, runJobs } from "./jobs.mjs";
import { judgeTests, STATIC_CHECKS, testJob } from "./test-parts.mjs";

installPackages();
installBrowser();
// On a developer's machine, running the tests installs no web server and no further browsers; those present are used.
if (process.env.CI) {
  installServer();
  installEngines();
}

const start = performance.now();
const missing = reportMissingEngines();
/** @type {import("./jobs.mjs").Job} */
const building = { name: "build", command: ["node", "scripts/built-app.mjs"] };
/** @type {import("./jobs.mjs").Job} */
const budgets = { name: "script budgets", command: ["node", "scripts/budgets.mjs"] };

// The following parts share the one build. The e2e tests keep two cores busy, so nothing runs in parallel with them:
// with more browsers, each would be slow enough to fail. The other two parts use about one core each.
const outcomes = [
  ...(await runJobs([building, testJob("unit"), ...STATIC_CHECKS])),
  ...(await runJobs([testJob("e2e")])),
  ...(await runJobs([budgets, testJob("browser", "--maxWorkers=1"), testJob("engines")], 2)),
];
const tests = judgeTests(["unit", "e2e", "browser", "engines"]);
for (const problem of tests.problems) console.log(problem);
printSeconds(outcomes, start);

const isTests = (/** @type {string} */ name) => ["unit", "e2e", "browser", "engines"].includes(name);
const checks = outcomes.filter(({ name }) => !isTests(name));
const passed = tests.passed + checks.filter(({ ok }) => ok).length;
let failed = tests.failed + tests.problems.length + checks.filter(({ ok }) => !ok).length;
// An error outside any test, or a run that did not end, makes a job fail without a failed test.
if (tests.failed === 0) failed += outcomes.filter(({ name, ok }) => isTests(name) && !ok).length;
// In CI, a missing engine counts as a failure, because nobody would notice the skipped tests.
if (process.env.CI) failed += missing;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
