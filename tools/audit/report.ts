import type { LighthouseResult } from "./lighthouse.ts";

/** What is asked of every page. Scores of 100; the shift has no unit. */
export const GOALS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const LARGEST_SHIFT = 0;

type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as readonly Category[];

export type PageScores = {
  readonly path: string;
  readonly scores: Readonly<Record<Category, number>>;
  readonly layoutShift: number;
  /** Milliseconds, as Lighthouse simulates them. */
  readonly largestPaint: number;
  /** How long the main thread was blocked in all, by tasks of more than 50 ms. Milliseconds. */
  readonly blocked: number;
  /** What was found wanting, apart from speed. */
  readonly failures: readonly string[];
};

export function scoresOf(path: string, { categories, audits }: LighthouseResult): PageScores {
  const score = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const failures = CATEGORIES.filter((category) => category !== "performance")
    .flatMap((category) => categories[category]?.auditRefs ?? [])
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score: found, scoreDisplayMode }) => scoreDisplayMode === "binary" && found === 0)
    .map(({ title }) => title);
  return {
    path,
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    layoutShift: audits["cumulative-layout-shift"]?.numericValue ?? 0,
    largestPaint: audits["largest-contentful-paint"]?.numericValue ?? 0,
    blocked: audits["total-blocking-time"]?.numericValue ?? 0,
    failures,
  };
}

export const failuresOf = (pages: readonly PageScores[]): readonly PageScores[] =>
  pages.filter(
    ({ scores, layoutShift }) =>
      layoutShift > LARGEST_SHIFT || CATEGORIES.some((category) => scores[category] < GOALS[category]),
  );

export function auditTable(pages: readonly PageScores[]): string {
  return [
    "| page | performance | accessibility | best practices | SEO | layout shift | largest paint, ms | blocked, ms |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...pages.map(({ path, scores, layoutShift, largestPaint, blocked }) => {
      const marked = CATEGORIES.map((category) =>
        scores[category] < GOALS[category] ? `${scores[category]} ✗` : `${scores[category]}`,
      );
      // None is asked for, so the least is told as it is.
      const shift = `${Number(layoutShift.toPrecision(1))}${layoutShift > LARGEST_SHIFT ? " ✗" : ""}`;
      return `| /${path} | ${[...marked, shift, Math.round(largestPaint), Math.round(blocked)].join(" | ")} |`;
    }),
  ].join("\n");
}
