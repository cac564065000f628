// npm run test:unit, test:browser, test:e2e, test:engines [-- file or name]: runs one part of `npm test`, after
// installing what it needs. An argument that is part of a test file's path selects files; any other selects tests by
// name.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { reportMissingEngines } from "./browsers/find-engines.mjs";
import { installBrowser, installEngines, installPackages } from "./install.mjs";
import { runJob } from "./jobs.mjs";
import { judgeTests, testJob } from "./test-parts.mjs";

const [, , name = "", ...given] = process.argv;
const part = /** @type {import("./test-parts.mjs").Part} */ (name);
installPackages();
if (part !== "unit") installBrowser();
if (part === "engines") {
  installEngines();
  reportMissingEngines();
}
const files = readdirSync("tests", { recursive: true })
  .map((file) => join("tests", String(file)).replaceAll("\\", "/"))
  .filter((file) => /\.test\.tsx?$/.test(file));
// An argument after an option is that option's value.
const isFile = (/** @type {string} */ text) => files.some((file) => file.includes(text));
const chosen = given.flatMap((text, index) =>
  text.startsWith("-") || given[index - 1]?.startsWith("-") || isFile(text) ? [text] : ["-t", text],
);
const { ok } = await runJob(testJob(part, ...chosen));
const { problems } = judgeTests([part]);
for (const problem of problems) console.log(problem);
process.exitCode = ok && problems.length === 0 ? 0 : 1;
