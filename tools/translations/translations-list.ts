import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { allTexts, type PlacedText } from "./all-texts.ts";
import { OWN_TERMS } from "./own-terms.ts";
import { REVIEWED } from "./reviewed.ts";

const INTRODUCTION = `# What no native speaker has read yet

Written by \`npm run translations\` from the texts themselves; a test fails where it is out of date.

The texts stand in \`src/i18n/<language>.ts\` (messages) and \`src/campaign/content/<language>.ts\` (pages). Whoever has read
a text in her or his own language and found it good adds it to \`tools/translations/reviewed.ts\`: its place and the
text as it was read. When the text changes, it counts as unread again.

The terms come from the Trafficking in Persons Protocol and from pages of the United Nations where these could be found.
Terms that were not found there are translations of our own: they should be read first.
`;

export async function translationsList(): Promise<string> {
  const chapters = await Promise.all(LANGUAGES.map(chapter));
  return [INTRODUCTION, ...chapters].join("\n");
}

async function chapter(language: Language): Promise<string> {
  const texts = await allTexts(language);
  const read = new Map(Object.entries(REVIEWED[language] ?? {}));
  const unread = texts.filter(([place, text]) => read.get(place) !== text);
  const lines = [
    `## ${LANGUAGE_INFO[language].endonym} (${language})`,
    "",
    `${unread.length} of ${texts.length} texts are unread:`,
    "",
    ...groups(texts, unread),
    "",
  ];
  const terms = language === "en" ? [] : termsIn(texts, Object.entries(OWN_TERMS[language]));
  return [...lines, ...(terms.length === 0 ? [] : ["Terms of our own:", "", ...terms, ""])].join("\n");
}

/** The group of a location: "message/error" for "message/error.empty", "page/why" for "page/why/lead". */
const groupOf = (place: string): string => /^((message|page)\/[\w-]+|\w+)/.exec(place)?.[0] ?? place;

/** A line per group of texts: either all of it, or the locations of the unreviewed texts. */
function groups(texts: readonly PlacedText[], unread: readonly PlacedText[]): readonly string[] {
  const names = [...new Set(unread.map(([place]) => groupOf(place)))];
  return names.map((name) => {
    const places = unread.map(([place]) => place).filter((place) => groupOf(place) === name);
    const all = texts.filter(([place]) => groupOf(place) === name).length;
    return places.length === all ? `- ${name}: all ${all}` : `- ${name}: ${places.join(", ")}`;
  });
}

function termsIn(texts: readonly PlacedText[], terms: readonly [english: string, term: string][]) {
  const all = texts
    .map(([, text]) => text)
    .join("\n")
    .toLowerCase();
  return terms
    .filter(([, term]) => all.includes(term.toLowerCase().replace(/\.$/, "")))
    .map(([english, term]) => `- ${english}: ${term}`);
}
