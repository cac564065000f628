import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { interpolate, translator } from "../../src/i18n/translator.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { type Problem, problemText } from "../../src/ui/errors/problem.ts";

const speaking = async (language: Language) => translator(await loadMessages(language), language);

/** The number of days left in each language. Arabic isolates the number. */
const DAYS: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  ar: {
    1: "يوم واحد",
    2: "يومان",
    3: "\u20683\u2069 أيام",
    11: "\u206811\u2069 يوماً",
    100: "\u2068100\u2069 يوم ",
  },
  zh: { 1: "还有1天", 100: "还有100天" },
  en: { 1: "1 day until", 2: "2 days until", 365: "365 days until" },
  fr: { 0: "0 jour avant", 1: "1 jour avant", 2: "2 jours avant" },
  ru: {
    1: "остался 1 день",
    2: "осталось 2 дня",
    5: "осталось 5 дней",
    21: "остался 21 день",
    111: "111 дней",
  },
  es: { 1: "Falta 1 día", 2: "Faltan 2 días", 300: "Faltan 300 días" },
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(Object.entries(DAYS[language]))("%s days", async (count, words) => {
    const t = await speaking(language);
    expect(t("worldDay.days", { count: Number(count) })).toContain(words);
  });
});

describe("a placeholder", () => {
  test("takes its value", async () => {
    const t = await speaking("fr");
    expect(t("opening.decoding", { percent: "12 %" })).toBe("Ouverture de votre photo HEIC… 12 %");
  });
  test("stays where there is none", async () => {
    expect((await speaking("es"))("save.done")).toContain("{name}");
  });
  test("is isolated in a right-to-left text, unless there is nothing in it", () => {
    expect(interpolate("ملف {name}.", { name: "a.png" }, "rtl")).toBe("ملف \u2068a.png\u2069.");
    expect(interpolate("ملف {name}.", { name: "" }, "rtl")).toBe("ملف .");
    expect(interpolate("File {name}.", { name: "a.png" }, "ltr")).toBe("File a.png.");
  });
});

describe("a message that names a limit", () => {
  test.each([
    ["ar", "\u2068600 م.ب\u2069", "\u206820 ثانية\u2069"],
    ["zh", "600 MB", "20秒钟"],
    ["en", "600 MB", "20 seconds"],
    ["fr", "600 Mo", "20 secondes"],
    ["ru", "600 МБ", "20 секунд"],
    ["es", "600 MB", "20 segundos"],
  ] as const)("writes it in %s as the language does", async (language, size, time) => {
    const t = await speaking(language);
    // Which kind of space Intl uses differs between versions.
    const sentence = (problem: Problem) => problemText(t, problem).replace(/\s/gu, " ");
    expect(sentence("too-large-file")).toContain(size);
    expect(sentence("too-slow")).toContain(time);
  });
});

describe("numbers in messages", () => {
  test.each([
    ["ar", "38\u200e%\u200e", "12.5°", "X وBluesky"],
    ["zh", "38%", "12.5°", "X和Bluesky"],
    ["en", "38%", "12.5°", "X and Bluesky"],
    ["fr", "38 %", "12,5°", "X et Bluesky"],
    ["ru", "38 %", "12,5°", "X и Bluesky"],
    ["es", "38 %", "12,5°", "X y Bluesky"],
  ] as const)("in %s", async (language, percent, degrees, list) => {
    const { formats } = await speaking(language);
    // Which no-break space is used differs between versions of the locale data.
    expect(formats.percent(0.38).replace(/[\u00a0\u202f]/g, " ")).toBe(percent);
    expect(formats.degrees(12.5)).toBe(degrees);
    expect(formats.list(["X", "Bluesky"])).toBe(list);
    expect(formats.pixels(1024)).toBe("1024");
  });

  test("sizes are decimal: kB below a megabyte, then MB", async () => {
    const { formats } = await speaking("en");
    expect(formats.fileSize(999_400)).toBe("999 kB");
    expect(formats.fileSize(1_850_000)).toBe("1.9 MB");
    expect(formats.duration(20_000)).toBe("20 seconds");
  });
});
