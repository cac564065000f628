/** The World Day Against Trafficking in Persons: 30 July, every year since 2014 (General Assembly resolution 68/192). */
export const WORLD_DAY = { month: 7, day: 30, since: 2014 } as const;

/** A day as the reader's calendar shows it: without a time, so without a time zone. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

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
