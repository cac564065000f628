import { describe, expect, test } from "vitest";
import type { Language } from "../../src/model/languages.ts";
import { allTexts } from "../../tools/translations/all-texts.ts";
import { foreignWords } from "../support/latin-words.ts";

// No text is left untranslated: each uses its language's script, in which words in Latin letters must be names.

const LETTERS: Readonly<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  es: /\p{Script=Latin}/u,
};

/** Texts without a letter of the language: punctuation and the hashtag. */
const WITHOUT_LETTERS = ["message/alt.comma", "message/words.hashtag"];

describe.each(["ar", "zh", "ru"] as const)("%s", (language) => {
  test("has no Latin words but names", async () => {
    const strangers = (await allTexts(language)).flatMap(([place, text]) =>
      foreignWords(text, language).map((word) => `${place}: ${word}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe.each(Object.keys(LETTERS) as Language[])("%s", (language) => {
  test("says everything in its own letters", async () => {
    const without = (await allTexts(language))
      .filter(([, text]) => !LETTERS[language].test(text.replace(/\{\w+\}/g, "")))
      .map(([place]) => place);
    expect(WITHOUT_LETTERS).toEqual(expect.arrayContaining(without));
  });

  test("has no letters of another script", async () => {
    const scripts = { Arabic: ["ar"], Han: ["zh"], Cyrillic: ["ru"] };
    for (const [script, ownLanguages] of Object.entries(scripts)) {
      if (ownLanguages.includes(language)) continue;
      const letters = new RegExp(`\\p{Script=${script}}`, "u");
      const mixed = (await allTexts(language)).filter(([, text]) => letters.test(text));
      expect(mixed, script).toEqual([]);
    }
  });
});
