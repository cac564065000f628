import type { CampaignContent } from "../../src/campaign/content/campaign-content.ts";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import type { Language } from "../../src/model/languages.ts";

/** A text shown to users, and its location: "message/landing.title", "page/why/lead". */
export type PlacedText = readonly [place: string, text: string];

/** All texts of a language: its messages, then the campaign's pages. */
export async function allTexts(language: Language): Promise<readonly PlacedText[]> {
  return [...textsOfMessages(await loadMessages(language)), ...textsOfContent(await loadContent(language))];
}

export function textsOfMessages(messages: Messages): readonly PlacedText[] {
  return Object.entries(messages).flatMap(([key, message]): PlacedText[] =>
    typeof message === "string"
      ? [[`message/${key}`, message]]
      : Object.entries(message).map(([form, text]) => [`message/${key}/${form}`, text]),
  );
}

export function textsOfContent(content: CampaignContent): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (const [id, page] of Object.entries(content.pages)) {
    for (const part of ["title", "description", "lead"] as const)
      texts.push([`page/${id}/${part}`, page[part]]);
    for (const [section, { heading, paragraphs, points = [] }] of Object.entries(page.sections)) {
      const place = `page/${id}/${section}`;
      texts.push([`${place}/heading`, heading]);
      for (const [index, text] of paragraphs.entries()) texts.push([`${place}/paragraph ${index + 1}`, text]);
      for (const [index, text] of points.entries()) texts.push([`${place}/point ${index + 1}`, text]);
    }
  }
  for (const [id, text] of Object.entries(content.links)) texts.push([`link/${id}`, text]);
  for (const [id, text] of Object.entries(content.figures)) texts.push([`figure/${id}`, text]);
  for (const [id, text] of Object.entries(content.pictures)) texts.push([`picture/${id}`, text]);
  return texts;
}
