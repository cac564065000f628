import { LANGUAGE_INFO } from "../i18n/languages.ts";
import type { Language } from "../model/languages.ts";
import type { CampaignContent } from "./content/campaign-content.ts";
import { campaignTexts } from "./content/campaign-texts.ts";
import { addressFor } from "./facts/addresses.ts";
import { WORLD_DAY } from "./facts/campaign-facts.ts";
import { sitePath } from "./site-paths.ts";

/** The World Day's calendar file, below the site's root; there is one for each language. */
export const calendarFile = (language: Language): string => `${sitePath("home", language)}world-day.ics`;

/** The World Day as an entry that returns every year, for any calendar (iCalendar, RFC 5545). */
export function worldDayCalendar(content: CampaignContent, language: Language): string {
  const { text } = campaignTexts(content, language);
  const { since, month, day } = WORLD_DAY;
  const date = (days: number) =>
    new Date(Date.UTC(since, month - 1, day + days)).toISOString().slice(0, 10).replaceAll("-", "");
  const { tag } = LANGUAGE_INFO[language];
  const [description = ""] = content.pages.join.sections["world-day"].paragraphs;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Wear the Blue Heart//World Day//EN",
    "BEGIN:VEVENT",
    // The same in all languages, so that a second file replaces the entry of the first.
    "UID:world-day-against-trafficking-in-persons@wear-the-blue-heart",
    // Required; fixed, so that the same source gives the same file.
    `DTSTAMP:${date(0)}T000000Z`,
    `DTSTART;VALUE=DATE:${date(0)}`,
    `DTEND;VALUE=DATE:${date(1)}`,
    "RRULE:FREQ=YEARLY",
    `SUMMARY;LANGUAGE=${tag}:${escaped(content.links.worldDay)}`,
    `DESCRIPTION;LANGUAGE=${tag}:${escaped(text(description))}`,
    `URL:${addressFor("worldDay", language).href}`,
    // Does not mark the person as busy.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

/** Without the isolates around values, which calendars show as boxes. */
const escaped = (text: string): string => text.replace(/[\u2066-\u2069]/g, "").replace(/[\\;,]/g, "\\$&");

const LONGEST_LINE_BYTES = 75;

/** A line of at most 75 bytes of UTF-8; the rest follows on lines that begin with a space. */
function folded(line: string): string {
  const utf8 = new TextEncoder();
  let bytes = 0;
  let lines = "";
  for (const character of line) {
    const { length } = utf8.encode(character);
    if (bytes + length > LONGEST_LINE_BYTES) {
      lines += "\r\n ";
      bytes = 1;
    }
    lines += character;
    bytes += length;
  }
  return lines;
}
