import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import type { Reporter } from "vitest/node";

/** What came of one test. */
export type ReportedTest = {
  /** From the project's folder. */
  readonly file: string;
  /** With the names of the groups that it is in. */
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped" | "pending";
  /** How often it was tried again after it had failed. */
  readonly retries: number;
  /** The first line of what was wrong at the last try, or null. */
  readonly error: string | null;
};

/** Writes what came of each test as JSON. Vitest's own JSON says nothing of tests that passed at a second try. */
export const testReport = (path: string): Reporter => ({
  onTestRunEnd(modules) {
    const tests = modules.flatMap(({ moduleId, children }) =>
      [...children.allTests()].map(
        (test): ReportedTest => ({
          file: relative(process.cwd(), moduleId),
          name: test.fullName,
          state: test.result().state,
          retries: test.diagnostic()?.retryCount ?? 0,
          error: test.result().errors?.at(-1)?.message.split("\n")[0] ?? null,
        }),
      ),
    );
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(tests));
  },
});
