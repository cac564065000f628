// npm test: installs what is missing, a browser too, runs every check, and ends with "N passed, N failed".
import { tellMissingEngines } from "./browsers/find-engines.mjs";
import { installBrowser, installEngines, installPackages, installServer } from "./install.mjs";
import { printSeconds, runJobs } from "./jobs.mjs";
import { STATIC_CHECKS } from "./static-checks.mjs";
import { judgeTests, testJob } from "./test-parts.mjs";

installPackages();
installBrowser();
// Nobody's own machine gets a web server or two more browsers by running the tests; what is there is used.
if (process.env.CI) {
  installServer();
  installEngines();
}

const start = performance.now();
const missing = tellMissingEngines();
/** @type {import("./jobs.mjs").Job} */
const building = { name: "build", command: ["node", "scripts/built-app.mjs"] };
/** @type {import("./jobs.mjs").Job} */
const budgets = { name: "script budgets", command: ["node", "scripts/budgets.mjs"] };

// What follows uses the one build. The journeys keep both of two cores busy, so nothing runs beside them: with more browsers,
// each is slow enough to be taken for broken. The other two parts use about a core each.
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
// An error outside any test, or a run that did not end, fails without failing a test.
if (tests.failed === 0) failed += outcomes.filter(({ name, ok }) => isTests(name) && !ok).length;
// There a test that is skipped is one that nobody misses.
if (process.env.CI) failed += missing;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
