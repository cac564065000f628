import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { calendarDay, daysUntilWorldDay } from "../../src/campaign/facts/campaign-facts.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("days until the World Day", () => {
  test.each([
    [{ year: 2026, month: 7, day: 30 }, 0],
    [{ year: 2026, month: 7, day: 29 }, 1],
    [{ year: 2026, month: 7, day: 31 }, 364],
    [{ year: 2026, month: 12, day: 31 }, 211],
    [{ year: 2027, month: 1, day: 1 }, 210],
    [{ year: 2027, month: 7, day: 31 }, 365],
    [{ year: 2028, month: 2, day: 29 }, 152],
  ])("from %o: %i", (today, days) => {
    expect(daysUntilWorldDay(today)).toBe(days);
  });

  test("are whole, fewer each day, and never more than 365", () => {
    const day = fc.date({ min: new Date("1970-01-02"), max: new Date("2199-12-30"), noInvalidDate: true });
    const inUtc = (date: Date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    });
    fc.assert(
      fc.property(day, (date) => {
        const days = daysUntilWorldDay(inUtc(date));
        expect(Number.isInteger(days)).toBe(true);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(365);
        const tomorrow = daysUntilWorldDay(inUtc(new Date(date.getTime() + 86_400_000)));
        if (days > 0) expect(tomorrow).toBe(days - 1);
      }),
    );
  });

  // The same moment can be 30 July in one place and 29 or 31 July in another; some of them change their clocks.
  test.each([
    ["Pacific/Kiritimati", "2026-07-29T10:00:00Z", 0],
    ["UTC", "2026-07-29T10:00:00Z", 1],
    ["Pacific/Niue", "2026-07-31T10:59:00Z", 0],
    ["UTC", "2026-07-31T10:59:00Z", 364],
    ["America/Santiago", "2026-09-06T04:30:00Z", 327],
    ["Europe/Vienna", "2026-03-29T01:30:00Z", 123],
    ["Asia/Kathmandu", "2026-07-29T18:14:00Z", 1],
    ["Asia/Kathmandu", "2026-07-29T18:15:00Z", 0],
  ])("in %s at %s: %i", (place, moment, days) => {
    process.env.TZ = place;
    expect(daysUntilWorldDay(calendarDay(new Date(moment)))).toBe(days);
  });
});
