import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";
import sharp from "sharp";
import { describe, expect, inject, test } from "vitest";
import { SITE_PAGES } from "../../src/campaign/all-pages.ts";
import { PAGE_PLANS, type PageId, sectionsOf } from "../../src/campaign/content/campaign-content.ts";
import { campaignTexts } from "../../src/campaign/content/campaign-texts.ts";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { ADDRESSES, addressFor } from "../../src/campaign/facts/addresses.ts";
import { NEUTRAL_PAGES } from "../../src/campaign/facts/neutral-pages.ts";
import { type SitePage, sitePath } from "../../src/campaign/site-paths.ts";
import { en } from "../../src/i18n/en.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { foreignWords } from "../support/latin-words.ts";
import { openApp, withChromium } from "./browser.ts";

withChromium();

const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();

async function textsOf(id: PageId, language: Language): Promise<readonly string[]> {
  const content = await loadContent(language);
  const { text, figure } = campaignTexts(content, language);
  const { title, lead } = content.pages[id];
  const sections = sectionsOf(id, content);
  const captions = [PAGE_PLANS[id], ...sections.map(({ plan }) => plan)].flatMap(({ picture }) =>
    picture ? [content.pictures[picture]] : [],
  );
  const own = sections.flatMap(({ text: { heading, paragraphs, points = [] } }) => [
    heading,
    ...paragraphs,
    ...points,
  ]);
  const figures = sections.flatMap(({ plan }) => plan.figures ?? []).map(figure);
  return [...[title, lead, ...own, ...captions].map(text), ...figures].map(plain);
}

describe.each(LANGUAGES)("in %s, with scripts off,", (language) => {
  const { tag, dir } = LANGUAGE_INFO[language];

  test("every page says everything, in its own language and direction", async () => {
    const page = await openReader();
    for (const id of SITE_PAGES) {
      const found = await documentOf(page, id, language);
      expect([found.lang, found.dir], id).toEqual([tag, dir]);
      const read = plain(found.text);
      const messages = await loadMessages(language);
      const expected =
        id === "home"
          ? [messages["landing.title"], messages["landing.lead"], messages["about.crime.text"]].map(plain)
          : await textsOf(id, language);
      for (const text of [...expected, plain(messages["footer.disclaimer"]), messages["leave.full"]])
        expect(read, id).toContain(text);
      expect(
        found.links.map(({ href }) => href),
        id,
      ).toContain(NEUTRAL_PAGES[language]);
      expect(read, id).not.toMatch(/[{}]|\b[a-z]+\.[a-z]+[A-Z]\w*\b/);
      if (language === "ar" || language === "zh" || language === "ru")
        expect(foreignWords(read, language), id).toEqual([]);
      else expect(read, id).not.toMatch(/[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u);
    }
  });

  test("all links of its pages lead somewhere, and each page outside is linked to", async () => {
    const outside = new Set<string>();
    const inside = new Set<string>();
    const page = await openReader();
    for (const id of SITE_PAGES)
      for (const { href, own } of (await documentOf(page, id, language)).links)
        (own ? inside : outside).add(href);
    for (const id of Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[])
      expect(outside).toContain(addressFor(id, language).href);
    for (const href of inside) {
      const answer = await fetch(href);
      expect(answer.ok, href).toBe(true);
      const anchor = new URL(href).hash.slice(1);
      if (anchor) expect(await answer.text(), href).toContain(`id="${anchor}"`);
    }
  });

  test("the first page leads to giving, on the Trust Fund's own page", async () => {
    const { links } = await documentOf(await openReader(), "home", language);
    expect(links.map(({ href }) => href)).toContain(addressFor("trustFund", language).href);
  });

  test("its card is a picture of 1200 × 630, and its manifest and icon are there", async () => {
    const page = await openReader();
    const { image, files } = await documentOf(page, "home", language);
    const { format, width, height } = await sharp(
      Buffer.from(await (await fetch(image)).arrayBuffer()),
    ).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect((await fetch(file)).ok, file).toBe(true);
  });
});

test("every page names itself in all languages, alike in each of them", async () => {
  const page = await openReader();
  for (const id of SITE_PAGES) await namesItself(page, id);
});

async function namesItself(page: Page, id: SitePage): Promise<void> {
  const expected = Object.fromEntries(
    LANGUAGES.map((language) => [LANGUAGE_INFO[language].tag, addressOf(id, language)]),
  );
  for (const language of LANGUAGES) {
    const { alternates, title, description } = await documentOf(page, id, language);
    expect(alternates, id).toEqual({ ...expected, "x-default": expected.en });
    expect(title).not.toBe("");
    expect(description.length).toBeGreaterThan(20);
  }
}

const addressOf = (id: SitePage, language: Language): string =>
  new URL(sitePath(id, language), inject("appUrl")).href;

type Document = {
  readonly lang: string;
  readonly dir: string;
  /** All its text, including what is collapsed, without the languages' own names. */
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly own: boolean }[];
  readonly alternates: Readonly<Record<string, string>>;
  readonly image: string;
  readonly files: readonly string[];
  readonly title: string;
  readonly description: string;
};

const openReader = async (): Promise<Page> => (await openApp({}, "about:blank")).page;

/** A page as served, read by the browser's own parser as if scripting were off. */
async function documentOf(reader: Page, id: SitePage, language: Language): Promise<Document> {
  const address = addressOf(id, language);
  const served = await (await fetch(address)).text();
  return reader.evaluate(
    ({ address, served }) => {
      const document = new DOMParser().parseFromString(served, "text/html");
      const base = document.createElement("base");
      base.href = address;
      document.head.prepend(base);
      const body = document.body.cloneNode(true) as HTMLElement;
      for (const other of body.querySelectorAll("[lang], [hidden], script, style")) other.remove();
      const { origin } = new URL(address);
      const all = <Found extends Element>(what: string) => [...document.querySelectorAll<Found>(what)];
      const contentOf = (what: string) => document.querySelector<HTMLMetaElement>(what)?.content ?? "";
      return {
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        text: body.textContent ?? "",
        links: all<HTMLAnchorElement>("a[href]").map((link) => ({
          href: link.href,
          own: link.origin === origin,
        })),
        alternates: Object.fromEntries(
          all<HTMLLinkElement>("link[rel=alternate]").map(({ hreflang, href }) => [hreflang, href]),
        ),
        image: new URL(contentOf("meta[property='og:image']"), address).href,
        files: all<HTMLLinkElement>("link[rel=icon], link[rel=manifest], link[rel=apple-touch-icon]").map(
          ({ href }) => href,
        ),
        title: document.title,
        description: contentOf("meta[name=description]"),
      };
    },
    { address, served },
  );
}

test("where there is no page, one says so and leads on, wherever it is shown", async () => {
  const { page, noise } = await openApp();
  const response = await page.goto(`${inject("appUrl")}no/such/page`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(en["missing.title"]);
  // It has its styles, and the menu's script works.
  const button = page
    .getByRole("link", { name: en["nav.home"], exact: true })
    .filter({ visible: true })
    .first();
  expect(await button.evaluate((link) => getComputedStyle(link).borderRadius)).not.toBe("0px");
  await page.locator("summary").first().click();
  await page.keyboard.press("Escape");
  expect(await page.locator("details[open]").count()).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await button.click();
  await page.getByRole("button", { name: en["landing.choose"] }).waitFor();
  // Chromium's own message about the address.
  expect(noise.errors.filter((text) => !text.includes("404"))).toEqual([]);
});
