import type { LighthouseResult } from "./lighthouse.ts";

/** The minimum scores of every page, out of 100. The layout shift has no unit. */
export const GOALS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const LARGEST_SHIFT = 0;

type Category = keyof typeof GOALS;
const CATEGORIES = Object.keys(GOALS) as readonly Category[];

export type PageScores = {
  readonly path: string;
  readonly scores: Readonly<Record<Category, number>>;
  readonly layoutShift: number;
  /** Milliseconds, as simulated by Lighthouse. */
  readonly largestPaint: number;
  /** Total blocking time of the main thread, from tasks over 50 ms. Milliseconds. */
  readonly blocked: number;
  /** Titles of the failed audits, except those on performance. */
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
      // The goal is 0, so the first significant digit is shown, however small.
      const shift = `${Number(layoutShift.toPrecision(1))}${layoutShift > LARGEST_SHIFT ? " ✗" : ""}`;
      return `| /${path} | ${[...marked, shift, Math.round(largestPaint), Math.round(blocked)].join(" | ")} |`;
    }),
  ].join("\n");
}
