import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { ADDRESSES } from "../../src/campaign/facts/addresses.ts";
import { calendarFile, worldDayCalendar } from "../../src/campaign/world-day-calendar.ts";
import { LANGUAGES } from "../../src/model/languages.ts";

type Property = { readonly name: string; readonly value: string };

/** The lines of an iCalendar file (RFC 5545), without their parameters. Throws for a line that is none. */
function propertiesOf(file: string): readonly Property[] {
  return file
    .replace(/\r\n /g, "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) => {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]+)?:(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`no property: ${line}`);
      return { name, value: value.replace(/\\([\\;,])/g, "$1") };
    });
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("the calendar file says that the World Day is on 30 July of every year since 2014", async () => {
    const content = await loadContent(language);
    const file = worldDayCalendar(content, language);
    const properties = propertiesOf(file);
    const blocks = properties
      .filter(({ name }) => /^(BEGIN|END)$/.test(name))
      .map(({ name, value }) => `${name} ${value}`);
    expect(blocks).toEqual(["BEGIN VCALENDAR", "BEGIN VEVENT", "END VEVENT", "END VCALENDAR"]);
    const {
      UID: id,
      DESCRIPTION: description,
      ...others
    } = Object.fromEntries(
      properties.filter(({ name }) => !/^(BEGIN|END)$/.test(name)).map(({ name, value }) => [name, value]),
    );
    expect(others).toEqual({
      VERSION: "2.0",
      PRODID: expect.any(String),
      DTSTAMP: "20140730T000000Z",
      DTSTART: "20140730",
      DTEND: "20140731",
      RRULE: "FREQ=YEARLY",
      SUMMARY: content.links.worldDay,
      URL: ADDRESSES.worldDay.href.en,
      TRANSP: "TRANSPARENT",
    });
    expect(description).toContain("30");
    expect(description).toContain("2014");
    expect(description).not.toMatch(/[{}\u2066-\u2069]/);
    expect(id).toMatch(/^[\w-]+@[\w-]+$/);
  });

  test("no line of the calendar file is longer than 75 bytes, and none is cut within a letter", async () => {
    const file = worldDayCalendar(await loadContent(language), language);
    expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)|\ufffd/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  });
});

test("all languages have the same entry, each in a file of its own", async () => {
  const files = await Promise.all(
    LANGUAGES.map(async (language) => worldDayCalendar(await loadContent(language), language)),
  );
  expect(new Set(files.map((file) => /UID:.*/.exec(file)?.[0])).size).toBe(1);
  expect(new Set(LANGUAGES.map(calendarFile)).size).toBe(LANGUAGES.length);
});
