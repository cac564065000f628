import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { licencePaths } from "../../build/licences/licence-paths.ts";
import { PAGE_PLANS, PAGES, type PageId, sectionsOf } from "../../src/campaign/content/campaign-content.ts";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { addressFor } from "../../src/campaign/facts/addresses.ts";
import { FIGURES, HASHTAG } from "../../src/campaign/facts/campaign-facts.ts";
import { rootFrom, sitePath } from "../../src/campaign/site-paths.ts";
import { calendarFile } from "../../src/campaign/world-day-calendar.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { translator } from "../../src/i18n/translator.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { SiteContext } from "../../src/ui/common/site.ts";
import { TranslationContext } from "../../src/ui/common/translation.ts";
import { preferredOf } from "../../src/ui/page-scripts/language-offer.ts";
import { TextPage } from "../../src/ui/pages/TextPage.tsx";

// tests/e2e/site.test.ts covers the texts of the pages; these tests cover their markup.

const ids = Object.keys(PAGES) as PageId[];

async function markupOf(page: PageId, language: Language): Promise<string> {
  const t = translator(await loadMessages(language), language);
  const content = await loadContent(language);
  const site = { page, language, root: rootFrom(sitePath(page, language)) };
  const text = createElement(TextPage, { page, content, licences: licencePaths() });
  return renderToStaticMarkup(
    createElement(SiteContext, { value: site }, createElement(TranslationContext, { value: t }, text)),
  );
}

type Link = Readonly<Record<string, string>>;

/** The attributes of all links, with the markup inside as `words`. */
const linksIn = (html: string): readonly Link[] =>
  [...html.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = "", words = ""]) => ({
    ...Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name.toLowerCase(),
        value,
      ]),
    ),
    words,
  }));

/** The text of markup, without the marks that isolate values. */
const inWords = (html: string): string => html.replace(/<[^>]*>|[\u2066-\u2069]/g, "");

/** How many whole hearts a drawing has, lit and unlit. */
const heartsIn = (drawing: string) => ({
  lit: drawing.split('<use href="#heart-whole"').length - 1,
  dim: drawing.split('<use href="#heart-outline"').length - 1,
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("each section has an address, and the page lists them", async () => {
    for (const id of ids) {
      const html = await markupOf(id, language);
      const hashes = linksIn(html).map(({ href }) => href);
      for (const section of sectionsOf(id, await loadContent(language))) {
        expect(html, id).toContain(`<section id="${section.id}"`);
        // Once in the list, once as the heading.
        expect(hashes.filter((href) => href === `#${section.id}`).length, section.id).toBe(2);
      }
    }
  });

  test("links to others open beside, tell nothing of this page, and say what language is there", async () => {
    const inEnglish = (await loadMessages(language))["link.inEnglish"];
    for (const id of ids) {
      const outward = linksIn(await markupOf(id, language)).filter(({ target }) => target === "_blank");
      expect(outward.length, id).toBeGreaterThan(0);
      for (const { rel, hreflang, words = "" } of outward) {
        expect(rel).toBe("noopener noreferrer");
        expect(["en", LANGUAGE_INFO[language].tag]).toContain(hreflang);
        expect(words.includes(inEnglish), words).toBe(hreflang === "en" && language !== "en");
      }
    }
  });

  test("each figure has its source and the day of it", async () => {
    for (const id of ids) {
      const html = await markupOf(id, language);
      for (const figure of sectionsOf(id, await loadContent(language)).flatMap(
        ({ plan }) => plan.figures ?? [],
      )) {
        const { source, published } = FIGURES[figure];
        expect(html).toContain(`href="${addressFor(source, language).href}"`);
        expect(html.toLowerCase()).toContain(`<time datetime="${published}">`);
      }
    }
  });

  test("each picture has its caption, and screen readers hear nothing of the drawing", async () => {
    const { pictures } = await loadContent(language);
    for (const id of ids) {
      const html = await markupOf(id, language);
      const plans = sectionsOf(id, await loadContent(language)).map(({ plan }) => plan);
      const planned = [PAGE_PLANS[id], ...plans].flatMap(({ picture }) => picture ?? []);
      const captions = [...html.matchAll(/<figcaption><p>(.*?)<\/p>/g)].map(([, text = ""]) => inWords(text));
      expect(captions, id).toEqual(expect.arrayContaining(planned.map((picture) => pictures[picture])));
      for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toContain('aria-hidden="true"');
    }
  });

  test("each part of a drawing that is used is on its page", async () => {
    for (const id of ids) {
      const html = await markupOf(id, language);
      for (const [, part] of html.matchAll(/<use href="#([^"]+)"/g)) expect(html).toContain(`id="${part}"`);
      for (const [, part] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(`id="${part}"`);
    }
  });

  test("as many of a hundred hearts are lit as the share says", async () => {
    for (const id of ids) {
      const figures = sectionsOf(id, await loadContent(language)).flatMap(({ plan }) => plan.figures ?? []);
      const fractions = figures.map((figure) => FIGURES[figure]).filter(({ unit }) => unit === "fraction");
      const drawings = (await markupOf(id, language)).match(/<svg.*?<\/svg>/gs) ?? [];
      const hundreds = drawings.map(heartsIn).filter(({ lit, dim }) => lit + dim > 50);
      expect(hundreds).toEqual(
        fractions.map(({ value }) => {
          const lit = Math.round(value * 100);
          return { lit, dim: 100 - lit };
        }),
      );
    }
  });

  test("the crime is a heart of three parts, and for a child one of two, named in order", async () => {
    const { act, means, purpose } = (await loadContent(language)).pages.trafficking.sections;
    const html = await markupOf("trafficking", language);
    const legends = [...html.matchAll(/<figure(?:(?!<\/figure>).)*<ul[^>]*>(.*?)<\/ul>/gs)].map(
      ([, list = ""]) => [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) => inWords(item)),
    );
    expect(legends).toEqual([
      [act.heading, means.heading, purpose.heading],
      [act.heading, purpose.heading],
    ]);
  });

  test("each meaning of the heart lights one more of its pieces", async () => {
    const html = await markupOf("why", language);
    const [meaning = ""] = html.match(/<section id="meaning".*?<\/section>/s) ?? [];
    const lit = (meaning.match(/<svg.*?<\/svg>/gs) ?? []).map(
      (heart) => heart.match(/<use href="#heart-(?!outline)/g)?.length,
    );
    expect(lit).toEqual([1, 2, 3]);
    expect(sectionsOf("why", await loadContent(language))[0]?.text.points).toHaveLength(lit.length);
  });

  test("the join page has a sentence to copy and the World Day for the calendar", async () => {
    const [html, messages] = [await markupOf("join", language), await loadMessages(language)];
    const [, sentence = ""] = html.match(/<blockquote id="ready-sentence">(.*?)<\/blockquote>/s) ?? [];
    expect(inWords(sentence)).toBe(messages["share.message"].replace("{hashtag}", HASHTAG));
    // Only the page's script can copy, and shows the button.
    expect(html).toMatch(/<button[^>]* data-copy="ready-sentence"[^>]* hidden=""/);
    const file = linksIn(html).find(({ type }) => type === "text/calendar");
    expect(file?.href).toBe(rootFrom(sitePath("join", language)) + calendarFile(language));
    expect(file).toHaveProperty("download");
  });

  test("the Trust Fund's page asks first to give, on the fund's own page, and then to make a picture", async () => {
    const html = await markupOf("fund", language);
    const [main, second, ...more] = linksIn(html).filter(({ class: look = "" }) => /\bbutton\b/.test(look));
    expect(main?.class).toContain("button-main");
    expect(main?.href).toBe(addressFor("trustFund", language).href);
    expect(second?.class).not.toContain("button-main");
    expect(second?.href).toBe(rootFrom(sitePath("fund", language)) + sitePath("home", language));
    // Once below the lead, and once after the last section.
    expect(more).toEqual([main, second]);
  });

  test("every page leads to all pages and all languages", async () => {
    for (const id of ids) {
      const root = rootFrom(sitePath(id, language));
      const links = linksIn(await markupOf(id, language));
      for (const page of ["home", ...ids] as const)
        expect(links.some(({ href }) => href === root + sitePath(page, language))).toBe(true);
      for (const other of LANGUAGES) {
        const link = links.find(({ lang }) => lang === LANGUAGE_INFO[other].tag);
        expect(link?.href).toBe(root + sitePath(id, other));
        expect(link?.dir).toBe(LANGUAGE_INFO[other].dir);
        expect(link?.words).toBe(LANGUAGE_INFO[other].endonym);
      }
    }
  });
});

test("the hearts fill up from where the language begins to read", async () => {
  const firstOf = async (language: Language) =>
    Number(/<use href="#heart-whole" x="(\d+)" y="0"/.exec(await markupOf("trafficking", language))?.[1]);
  expect(await firstOf("en")).toBe(0);
  expect(await firstOf("ar")).toBeGreaterThan(2000);
});

test("in Arabic, every Latin word of a text stands isolated", async () => {
  for (const id of ids) {
    const main = (await markupOf(id, "ar")).replace(/^.*<main/s, "<main").replace(/<\/main>.*$/s, "");
    const loose = main.replace(/<bdi>[^<]*<\/bdi>/g, "").replace(/<[^>]*>/g, "");
    // Values in messages are isolated by control characters; headings and the list of them are links.
    expect(loose.replace(/\u2068[^\u2069]*\u2069/g, "")).not.toMatch(/\p{Script=Latin}/u);
  }
});

test("a page is offered in the first language that a visitor wishes and that there is", () => {
  const available = ["ar", "zh-Hans", "en", "fr", "ru", "es"];
  expect(preferredOf(["de", "fr-CA", "en"], available)).toBe("fr");
  expect(preferredOf(["zh-TW"], available)).toBe("zh-Hans");
  expect(preferredOf(["EN-us", "fr"], available)).toBe("en");
  expect(preferredOf(["de", "nl"], available)).toBe(null);
  expect(preferredOf([], available)).toBe(null);
});
