import type { AddressId } from "../facts/addresses.ts";
import type { FigureId } from "../facts/campaign-facts.ts";

/** The addresses that sections link to. The Trust Fund's is a button, and the first page has it too: its text is a message. */
export type LinkId = Exclude<AddressId, "trustFund">;

/** A picture with a caption. */
export type PictureId = "parts" | "partsOfChild" | "ribbon" | "beforeAfter";

/** A small picture in place of a point's bullet. */
export type MarkerId = "sad" | "cold" | "blue";

export type SectionPlan = {
  readonly picture?: PictureId;
  /** One for each point. */
  readonly markers?: readonly MarkerId[];
  readonly links?: readonly LinkId[];
  readonly figures?: readonly FigureId[];
  /** Its points are steps, one after the other. */
  readonly areSteps?: true;
};

/**
 * The pages that tell of the campaign, by the last part of their address, with their sections, which can be linked to
 * by these ids, in order. Home, with the tool, is the page without. What a section links to is the same in all languages.
 */
export const PAGES = {
  why: {
    meaning: { markers: ["sad", "cold", "blue"] },
    ribbon: { picture: "ribbon" },
    beginning: { links: ["launch", "campaign"] },
    wearing: {},
  },
  trafficking: {
    act: {},
    means: {},
    purpose: {},
    consent: {},
    children: { picture: "partsOfChild" },
    borders: {},
    known: { figures: ["children", "womenAndGirls"] },
    law: { links: ["protocol"] },
  },
  fund: {
    what: {},
    reach: { figures: ["projects"] },
    work: {},
    give: {},
  },
  join: {
    wear: { picture: "beforeAfter", areSteps: true },
    hashtag: {},
    "world-day": { links: ["worldDay"] },
    follow: { links: ["facebook", "x", "youtube", "flickr", "join"] },
  },
  help: {
    emergency: {},
    directories: { links: ["directory", "europe", "unitedStates"] },
    worried: {},
    watched: {},
  },
  privacy: {
    device: {},
    stored: {},
    none: {},
    check: { areSteps: true },
    leaving: {},
  },
  about: {
    independent: { links: ["campaign"] },
    heart: {},
    licences: {},
    colophon: {},
  },
} as const satisfies Record<string, Record<string, SectionPlan>>;

export type PageId = keyof typeof PAGES;

/** What a page can ask of its readers: to give to the Trust Fund, to make a picture. */
export type PageAction = "give" | "make";

type PagePlan = {
  /** Before the sections. */
  readonly picture?: PictureId;
  /** The most important first. */
  readonly actions: readonly PageAction[];
};

/** What stands around a page's sections. The help page asks nothing of its readers. */
export const PAGE_PLANS: Readonly<Record<PageId, PagePlan>> = {
  why: { actions: ["make"] },
  trafficking: { picture: "parts", actions: ["make"] },
  fund: { actions: ["give", "make"] },
  join: { actions: ["make"] },
  help: { actions: [] },
  privacy: { actions: ["make"] },
  about: { actions: ["make"] },
};

/** A section's words. {Placeholders} are filled by `campaignTexts`. */
export type SectionText = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
};

type PageText<Id extends PageId> = {
  readonly title: string;
  /** For search engines and link previews: at most 155 characters. */
  readonly description: string;
  readonly lead: string;
  readonly sections: { readonly [Section in keyof (typeof PAGES)[Id]]: SectionText };
};

/** One language's words; the compiler names what is missing. */
export type CampaignContent = {
  readonly pages: { readonly [Id in PageId]: PageText<Id> };
  /** The text of each link, without a word on the language of its target. */
  readonly links: Readonly<Record<LinkId, string>>;
  /** A sentence for each figure, with {value} and {year}. */
  readonly figures: Readonly<Record<FigureId, string>>;
  /** What each picture's caption says, and what one of the hundred hearts beside a share stands for. */
  readonly pictures: Readonly<Record<PictureId | "hundred", string>>;
};

/** A section as it is to be shown. */
export type Section = { readonly id: string; readonly plan: SectionPlan; readonly text: SectionText };

/** A page's sections in order. */
export function sectionsOf(page: PageId, content: CampaignContent): readonly Section[] {
  const texts: Readonly<Record<string, SectionText>> = content.pages[page].sections;
  return Object.entries<SectionPlan>(PAGES[page]).flatMap(([id, plan]) => {
    const text = texts[id];
    return text ? [{ id, plan, text }] : [];
  });
}
