// npm run check: every check that needs neither a build nor a browser; half a minute.
import { installPackages } from "./install.mjs";
import { printSeconds, runJobs } from "./jobs.mjs";
import { judgeTests, STATIC_CHECKS, testJob } from "./test-parts.mjs";

installPackages();
const start = performance.now();
const outcomes = await runJobs([testJob("unit"), ...STATIC_CHECKS]);
const { problems } = judgeTests(["unit"]);
for (const problem of problems) console.log(problem);
printSeconds(outcomes, start);
const failed = outcomes.filter(({ ok }) => !ok);
console.log(failed.length === 0 ? "All is well." : `Failed: ${failed.map(({ name }) => name).join(", ")}`);
process.exitCode = failed.length + problems.length === 0 ? 0 : 1;
