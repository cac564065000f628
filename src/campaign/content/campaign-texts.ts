import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { interpolate } from "../../i18n/translator.ts";
import type { Language } from "../../model/languages.ts";
import { DATES, FIGURES, type FigureId, HASHTAG, WORLD_DAY } from "../facts/campaign-facts.ts";
import type { CampaignContent } from "./campaign-content.ts";

export type CampaignTexts = {
  /** A text of the content with its dates and the hashtag written out. */
  readonly text: (text: string) => string;
  /** A figure's sentence with its value and year. */
  readonly figure: (id: FigureId) => string;
  /** The same in three parts, so that the value can stand out. */
  readonly figureParts: (id: FigureId) => {
    readonly before: string;
    readonly value: string;
    readonly after: string;
  };
  /** A day, given in ISO 8601. */
  readonly date: (iso: string) => string;
};

/** Writes the content's data as the language writes it: dates, fractions and numbers by Intl. */
export function campaignTexts(content: CampaignContent, language: Language): CampaignTexts {
  const { locale, dir } = LANGUAGE_INFO[language];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const yearless = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  const units = {
    fraction: new Intl.NumberFormat(locale, { style: "percent" }),
    count: new Intl.NumberFormat(locale),
  };
  const date = (iso: string) => days.format(new Date(iso));
  const values: Record<string, string> = {
    hashtag: HASHTAG,
    // Any year will do: only day and month are written.
    worldDay: yearless.format(Date.UTC(2000, WORLD_DAY.month - 1, WORLD_DAY.day)),
    worldDaySince: `${WORLD_DAY.since}`,
  };
  for (const [name, iso] of Object.entries(DATES)) values[name] = date(iso);

  const figureParts = (id: FigureId) => {
    const { value, unit, year } = FIGURES[id];
    const [before = "", after = ""] = interpolate(content.figures[id], { year: `${year}` }, dir).split(
      "{value}",
    );
    return { before, value: interpolate("{value}", { value: units[unit].format(value) }, dir), after };
  };

  return {
    text: (text) => interpolate(text, values, dir),
    figure: (id) => {
      const { before, value, after } = figureParts(id);
      return before + value + after;
    },
    figureParts,
    date,
  };
}
