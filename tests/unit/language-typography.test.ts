import { describe, expect, test } from "vitest";
import type { Language } from "../../src/model/languages.ts";
import { allTexts } from "../../tools/translations/all-texts.ts";

// How each language sets its punctuation. In the source, no-break spaces look like ordinary ones, hence these tests.

const NARROW = "\u202f";

/** The texts of a language that match the pattern, as "place: text". */
async function textsWith(language: Language, pattern: RegExp): Promise<readonly string[]> {
  return (await allTexts(language))
    .map(([place, text]) => [place, text.replace(/\{\w+\}/g, "0")] as const)
    .filter(([, text]) => pattern.test(text))
    .map(([place, text]) => `${place}: ${text}`);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

describe("fr", () => {
  test("narrow no-break space before ; : ! ? and within « »", async () => {
    expect(await textsWith("fr", new RegExp(`[^${NARROW}][;:!?»]|«[^${NARROW}]`, "u"))).toEqual([]);
  });
  test("« » in pairs, ’ as apostrophe, no straight or English quotation marks", async () => {
    expect(await textsWith("fr", /["'“”]/u)).toEqual([]);
    for (const [place, text] of await allTexts("fr")) expect(count(text, "«"), place).toBe(count(text, "»"));
  });
});

describe("es", () => {
  test("¿ and ¡ open what ? and ! close", async () => {
    for (const [place, text] of await allTexts("es")) {
      expect(count(text, "¿"), place).toBe(count(text, "?"));
      expect(count(text, "¡"), place).toBe(count(text, "!"));
    }
  });
  test("«» in pairs without spaces, no other quotation marks", async () => {
    expect(await textsWith("es", /["“”]|« | »/u)).toEqual([]);
    for (const [place, text] of await allTexts("es")) expect(count(text, "«"), place).toBe(count(text, "»"));
  });
});

describe("ru", () => {
  test("«» in pairs without spaces, no other quotation marks, dashes between spaces", async () => {
    expect(await textsWith("ru", /["“”]|« | »|\S—|—\S| - /u)).toEqual([]);
    for (const [place, text] of await allTexts("ru")) expect(count(text, "«"), place).toBe(count(text, "»"));
  });
  test("е is written for ё throughout", async () => {
    expect(await textsWith("ru", /ё/iu)).toEqual([]);
  });
  test("no sentence ends with a date: it ends in a full stop of its own", async () => {
    const dates = /\{(launched|protocol\w+|fund\w+|date)\}\./u;
    expect((await allTexts("ru")).filter(([, text]) => dates.test(text))).toEqual([]);
  });
});

describe("zh", () => {
  test("full-width signs, except within Latin words", async () => {
    expect(await textsWith("zh", /[,;:!?]|[^A-Za-z\d]\.|\.(?![A-Za-z\d])|\((?!I\))/u)).toEqual([]);
  });
  test("“ ” in pairs, …… doubled, —— doubled", async () => {
    expect(await textsWith("zh", /["']|(?<!…)…(?!…)|(?<!—)—(?!—)/u)).toEqual([]);
    for (const [place, text] of await allTexts("zh")) expect(count(text, "“"), place).toBe(count(text, "”"));
  });
  test("a space between Chinese and Latin letters", async () => {
    expect(await textsWith("zh", /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u)).toEqual([]);
  });
});

describe("ar", () => {
  test("Arabic comma, semicolon and question mark", async () => {
    expect(await textsWith("ar", /[,;?]/u)).toEqual([]);
  });
  test("«» in pairs, no other quotation marks", async () => {
    expect(await textsWith("ar", /["“”]|« | »/u)).toEqual([]);
    for (const [place, text] of await allTexts("ar")) expect(count(text, "«"), place).toBe(count(text, "»"));
  });
  test("a hashtag is isolated, so that its # stays before it", async () => {
    expect(await textsWith("ar", /(?<!\u2066)#|#EndHumanTrafficking(?!\u2069)/u)).toEqual([]);
  });
  test("digits are 0–9, as the United Nations write them", async () => {
    expect(await textsWith("ar", /[\u0660-\u0669\u06f0-\u06f9]/u)).toEqual([]);
  });
});

describe("en", () => {
  test("British spelling and no American quotation within", async () => {
    expect(await textsWith("en", /\b(color|center|organiz|license[ds]?\b(?<!License))/u)).toEqual([]);
  });
});
