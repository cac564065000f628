import { calendarDay, daysUntilWorldDay } from "../../campaign/facts/world-day.ts";
import { interpolate } from "../../i18n/translator.ts";

/** Replaces the name of the World Day with the number of days until it, by the visitor's calendar. */
export function countDown(now: Date): void {
  const line = document.querySelector<HTMLElement>("[data-countdown]");
  if (line) line.textContent = wordsFor(daysUntilWorldDay(calendarDay(now)), line.dataset);
}

/** The countdown sentence, from the data attributes written by src/ui/pages/WorldDay.tsx. */
function wordsFor(days: number, { countdown = "{}", today = "", locale, dir }: DOMStringMap): string {
  if (days === 0) return today;
  const forms: Readonly<Record<string, string>> = JSON.parse(countdown);
  const form = forms[new Intl.PluralRules(locale).select(days)] ?? forms.other ?? "";
  const count = new Intl.NumberFormat(locale).format(days);
  return interpolate(form, { count }, dir === "rtl" ? "rtl" : "ltr");
}
