import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import type { Reporter } from "vitest/node";

export type ReportedTest = {
  /** Path from the project's folder. */
  readonly file: string;
  /** Includes the names of its groups. */
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped" | "pending";
  /** How often it was retried after a failure. */
  readonly retries: number;
  /** The first line of the last try's error, or null. */
  readonly error: string | null;
};

/** Writes the result of each test as JSON. Vitest's own JSON does not report tests that passed on a second try. */
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
