import type { Held } from "./memory.ts";
import type { SeedReport } from "./run-seed.ts";

export const TABLE_HEAD = `| seed | actions | s | a second | heap MB, after 1,000 → at the end | nodes | listeners | process MB | |
|---|---|---|---|---|---|---|---|---|`;

export function rowOf({ seed, done, milliseconds, wrong, before, after }: SeedReport): string {
  const both = (what: keyof Held, unit: number, digits: number) => {
    const text = (held: Held | null) => {
      const value = held?.[what];
      return value === undefined || value === null ? "–" : (value / unit).toFixed(digits);
    };
    return `${text(before)} → ${text(after)}`;
  };
  const cells = [
    seed,
    done,
    (milliseconds / 1000).toFixed(0),
    (done / (milliseconds / 1000)).toFixed(0),
    both("heap", 1e6, 2),
    both("nodes", 1, 0),
    both("listeners", 1, 0),
    both("process", 1, 0),
    wrong === null ? "fine" : "**failed**",
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What went wrong, what led to it, and how to reproduce it. */
export function failureText({ seed, done, wrong, last }: SeedReport): string {
  return [
    `Seed ${seed} failed after ${done} actions: ${wrong}`,
    "The last actions:",
    ...last.map((action) => `  ${action}`),
    `To see it again: npm run monkey -- --seed ${seed} --actions ${done}`,
  ].join("\n");
}

export const printFailure = (report: SeedReport): void => console.error(failureText(report));
