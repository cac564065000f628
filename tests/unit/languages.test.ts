import { describe, expect, test } from "vitest";
import { PAGE_PLANS, PAGES } from "../../src/campaign/content/campaign-content.ts";
import { campaignTexts } from "../../src/campaign/content/campaign-texts.ts";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { ADDRESSES, addressFor } from "../../src/campaign/facts/addresses.ts";
import { FIGURES } from "../../src/campaign/facts/campaign-facts.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { allTexts } from "../../tools/translations/all-texts.ts";

type Other = Exclude<Language, "en">;
const OTHERS = LANGUAGES.filter((language): language is Other => language !== "en");

/** Texts that are the same as in English because they are a name, a symbol or a word that both languages have. */
const SAME_AS_ENGLISH: Readonly<Record<Other, readonly string[]>> = {
  ar: [],
  zh: ["message/words.hashtag"],
  fr: [
    "message/alt.comma",
    "message/tools.zoom",
    "message/panel.badge",
    "message/words.hashtag",
    "message/file.options",
    "page/about/licences/heading",
  ],
  ru: ["message/alt.comma", "message/words.hashtag"],
  es: ["message/alt.comma", "message/tools.zoom", "message/words.hashtag"],
};

/** Numbers that are not limits of ours: a format's name, a key, and the age of majority in the Protocol. */
const NAMED_NUMBERS: Readonly<Record<string, string>> = {
  "message/error.jpeg-2000": "2000",
  "message/stage.keys": "0",
  "message/about.crime.text": "18",
};

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join();
/** Plural forms differ between languages. */
const withoutForm = (place: string): string => place.replace(/^(message\/worldDay\.days)\/.*/, "$1");

describe.each(OTHERS)("%s", (language) => {
  test("says everything that English says, in the same places", async () => {
    const places = async (tag: typeof language | "en") =>
      [...new Set((await allTexts(tag)).map(([place]) => withoutForm(place)))].sort();
    expect(await places(language)).toEqual(await places("en"));
  });

  test("has the placeholders of English", async () => {
    const english = new Map(await allTexts("en"));
    for (const [place, text] of await allTexts(language)) {
      const original = english.get(place);
      // A form for zero, one or two may spell the number out.
      if (original !== undefined && !/\/(zero|one|two)$/.test(place))
        expect(placeholders(text), place).toBe(placeholders(original));
    }
  });

  test("repeats English only in names", async () => {
    const english = new Map(await allTexts("en"));
    const same = (await allTexts(language)).filter(([place, text]) => english.get(place) === text);
    expect(same.map(([place]) => place)).toEqual(SAME_AS_ENGLISH[language]);
  });
});

test.each(LANGUAGES)("the primary subtag of a page in %s names its language", (language) => {
  expect(LANGUAGE_INFO[language].tag.split("-")[0]).toBe(language);
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("nothing is empty, and nothing begins, ends or doubles a space", async () => {
    for (const [place, text] of await allTexts(language)) {
      if (place === "message/alt.comma") continue;
      expect(text, place).toMatch(/^\S(.*\S)?$/u);
      expect(text, place).not.toMatch(/\s\s/u);
    }
  });

  test("no message has a number of its own: limits and durations come from the code", async () => {
    const withDigits = (await allTexts(language)).filter(
      ([place, text]) =>
        place.startsWith("message/") && /\p{Nd}/u.test(text.replace(NAMED_NUMBERS[place] ?? "", "")),
    );
    expect(withDigits).toEqual([]);
  });

  test("every plural form that the language knows is there, and no other", async () => {
    const { "worldDay.days": days } = await loadMessages(language);
    const rules = new Intl.PluralRules(LANGUAGE_INFO[language].locale).resolvedOptions().pluralCategories;
    expect(Object.keys(days).sort()).toEqual([...rules].sort());
  });

  test("descriptions and previews fit: 155 characters, with their dates written out", async () => {
    const content = await loadContent(language);
    const { text } = campaignTexts(content, language);
    for (const [id, page] of Object.entries(content.pages))
      expect([...text(page.description)].length, id).toBeLessThanOrEqual(155);
    expect([...(await loadMessages(language))["site.description"]].length).toBeLessThanOrEqual(155);
  });

  test("every placeholder of the pages is filled", async () => {
    const content = await loadContent(language);
    const { text, figure } = campaignTexts(content, language);
    for (const [place, words] of await allTexts(language))
      if (place.startsWith("page/")) expect(text(words), place).not.toMatch(/[{}]/);
    for (const id of Object.keys(FIGURES) as (keyof typeof FIGURES)[]) expect(figure(id)).not.toMatch(/[{}]/);
  });

  test("the texts that name the way out call it as the control does", async () => {
    const { "leave.full": name } = await loadMessages(language);
    const { help, privacy } = (await loadContent(language)).pages;
    expect(help.sections.watched.paragraphs.join()).toContain(name);
    expect(privacy.sections.leaving.paragraphs.join()).toContain(name);
  });

  test("no phone number is printed", async () => {
    for (const [place, text] of await allTexts(language))
      if (place.startsWith("page/help")) expect(text, place).not.toMatch(/\d{3}/);
  });

  test("every link leads to a secure page, in this language or in English", () => {
    for (const id of Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]) {
      const target = addressFor(id, language);
      expect(["en", language]).toContain(target.language);
      expect(new URL(target.href).protocol).toBe("https:");
    }
  });
});

test("there are at most three figures, each with a source and its day", () => {
  expect(Object.keys(FIGURES).length).toBeLessThanOrEqual(3);
  for (const { source, published } of Object.values(FIGURES)) {
    expect(ADDRESSES[source].kind).toBe("source");
    expect(new Date(published).toISOString()).toContain(published);
  }
});

test("what a section links to and counts exists, and every page outside is linked to", () => {
  const plans = Object.values(PAGES).flatMap((page): SectionPlan[] => Object.values(page));
  const figures = plans.flatMap(({ figures: ids = [] }) => ids);
  const sources = figures.map((id) => FIGURES[id].source);
  const given = Object.values(PAGE_PLANS).flatMap(({ actions }) =>
    actions.includes("give") ? ["trustFund"] : [],
  );
  const linked = new Set<string>([...plans.flatMap(({ links = [] }) => links), ...sources, ...given]);
  expect(figures.sort()).toEqual(Object.keys(FIGURES).sort());
  expect([...linked].sort()).toEqual(Object.keys(ADDRESSES).sort());
});

type SectionPlan = {
  readonly links?: readonly (keyof typeof ADDRESSES)[];
  readonly figures?: readonly (keyof typeof FIGURES)[];
};
