import type { Language } from "../../model/languages.ts";

/** What a link is for. `source` proves something that is said here. */
type Kind = "campaign" | "giving" | "source" | "follow" | "help";

type Href = `https://${string}`;

/** Somebody else's page, in English and where we know of it in further languages. */
type Address = {
  readonly kind: Kind;
  readonly href: { readonly en: Href } & { readonly [Tag in Language]?: Href };
};

/** All pages outside this site, once each. Only addresses that have been seen, in the language in which they were. */
export const ADDRESSES = {
  campaign: {
    kind: "campaign",
    href: {
      en: "https://www.unodc.org/unodc/en/blueheart/index.html",
      es: "https://www.unodc.org/unodc/es/blueheart/index.html",
    },
  },
  join: {
    kind: "campaign",
    href: {
      en: "https://www.unodc.org/unodc/en/blueheart/join.html",
      es: "https://www.unodc.org/unodc/es/blueheart/join.html",
    },
  },
  worldDay: {
    kind: "campaign",
    href: { en: "https://www.un.org/en/observances/end-human-trafficking-day" },
  },
  trustFund: {
    kind: "giving",
    href: { en: "https://www.unodc.org/unodc/en/human-trafficking-fund/unvtf-about.html" },
  },
  launch: {
    kind: "source",
    href: { en: "https://www.unodc.org/unodc/en/press/releases/2009/March/2009-03.05.html" },
  },
  protocol: {
    kind: "source",
    href: {
      en: "https://www.ohchr.org/en/instruments-mechanisms/instruments/protocol-prevent-suppress-and-punish-trafficking-persons",
    },
  },
  globalReport: {
    kind: "source",
    href: {
      en: "https://www.unodc.org/unodc/en/press/releases/2024/December/unodc-global-human-trafficking-report_-detected-victims-up-25-per-cent-as-more-children-are-exploited-and-forced-labour-cases-spike.html",
    },
  },
  fundTenYears: {
    kind: "source",
    href: { en: "https://www.unodc.org/unodc/en/speeches/2021/cc-unvtf-080321.html" },
  },
  facebook: { kind: "follow", href: { en: "https://www.facebook.com/unodc" } },
  x: { kind: "follow", href: { en: "https://x.com/UNODC" } },
  youtube: { kind: "follow", href: { en: "https://www.youtube.com/unodchq" } },
  flickr: { kind: "follow", href: { en: "https://www.flickr.com/photos/unodc/" } },
  directory: { kind: "help", href: { en: "https://globalmodernslavery.org/" } },
  europe: {
    kind: "help",
    href: {
      en: "https://home-affairs.ec.europa.eu/policies/internal-security/organised-crime-and-human-trafficking/together-against-trafficking-human-beings_en",
    },
  },
  unitedStates: { kind: "help", href: { en: "https://humantraffickinghotline.org/en" } },
} as const satisfies Record<string, Address>;

export type AddressId = keyof typeof ADDRESSES;

/** Where a link leads for a reader of this language, and the language that is spoken there. */
export function addressFor(id: AddressId, language: Language): { href: Href; language: Language } {
  const href: Address["href"] = ADDRESSES[id].href;
  const own = href[language];
  return own ? { href: own, language } : { href: href.en, language: "en" };
}
