import type { AddressId } from "./addresses.ts";

/** The campaign's hashtag since 2024. It is the same in all languages. */
export const HASHTAG = "#EndHumanTrafficking";

/** The days that the texts name. ISO 8601. */
export const DATES = {
  launched: "2009-03-05",
  protocolAdopted: "2000-11-15",
  protocolInForce: "2003-12-25",
  fundDecided: "2010-07-30",
  fundLaunched: "2010-11-04",
} as const;

type Figure = {
  /** A fraction of 1, or a number. */
  readonly value: number;
  readonly unit: "fraction" | "count";
  /** The year that it is about. */
  readonly year: number;
  readonly source: AddressId;
  /** The day on which the source was published. ISO 8601. */
  readonly published: string;
};

/** The figures that the pages quote, with their years and sources; at most three. */
export const FIGURES = {
  children: { value: 0.38, unit: "fraction", year: 2022, source: "globalReport", published: "2024-12-11" },
  womenAndGirls: {
    value: 0.61,
    unit: "fraction",
    year: 2022,
    source: "globalReport",
    published: "2024-12-11",
  },
  projects: { value: 90, unit: "count", year: 2021, source: "fundTenYears", published: "2021-03-08" },
} as const satisfies Record<string, Figure>;

export type FigureId = keyof typeof FIGURES;

/** The World Day Against Trafficking in Persons: 30 July, every year since 2014 (General Assembly resolution 68/192). */
export const WORLD_DAY = { month: 7, day: 30, since: 2014 } as const;

/** A day as the reader's calendar shows it: without a time, so without a time zone. */
type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

// 24 h × 60 min × 60 s × 1000 ms; days counted in UTC all have this length.
const DAY_MS = 86_400_000;

/** The day that it is where the reader is. */
export const calendarDay = (now: Date): CalendarDay => ({
  year: now.getFullYear(),
  month: now.getMonth() + 1,
  day: now.getDate(),
});

/** Whole days from a day until the next World Day: 0 on the day itself, at most 365. */
export function daysUntilWorldDay(today: CalendarDay): number {
  const inYear = (year: number) => Date.UTC(year, WORLD_DAY.month - 1, WORLD_DAY.day);
  const start = Date.UTC(today.year, today.month - 1, today.day);
  const next = start <= inYear(today.year) ? inYear(today.year) : inYear(today.year + 1);
  return (next - start) / DAY_MS;
}
