import type { CampaignContent } from "../../campaign/content/campaign-content.ts";
import { campaignTexts } from "../../campaign/content/campaign-texts.ts";
import { rootFrom, type SitePage, sitePath } from "../../campaign/site-paths.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import type { MessagePart } from "../../i18n/message-parts.ts";
import type { Translate } from "../../i18n/messages.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";

export type HeadTag = {
  readonly name: "meta" | "link";
  readonly attributes: Readonly<Record<string, string>>;
};

export type PageHead = {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly HeadTag[];
  /** https://schema.org data as JSON-LD, or null if there is none. */
  readonly structuredData: object | null;
};

type Options = {
  readonly page: SitePage;
  readonly language: Language;
  /** The site's address with a trailing slash; empty if the build was not given one. */
  readonly siteUrl: string;
  readonly t: Translate<MessagePart>;
  readonly content: CampaignContent;
};

/** The size in pixels of the preview card that other sites show with a link; there is one for each language. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export const cardFile = (language: Language): string => `cards/${language}.png`;

/** Each language is an installable app with its own name. */
export const manifestFile = (language: Language): string => `${sitePath("home", language)}app.webmanifest`;

/** The same app with a share target: src/offline/offer-sharing.ts links it. */
export const sharingManifestFile = (language: Language): string =>
  `${sitePath("home", language)}share.webmanifest`;

/** The home-screen icon for Apple devices, which do not take it from the manifest. */
export const APPLE_ICON = "icons/apple-touch-icon.png";

/** A page's metadata for search engines and link previews. */
export function headOf({ page, language, siteUrl, t, content }: Options): PageHead {
  const { text } = campaignTexts(content, language);
  const siteName = t("site.name");
  const own = page === "home" ? null : content.pages[page];
  const title = own ? `${text(own.title)} · ${siteName}` : siteName;
  const description = own ? text(own.description) : t("site.description");
  const path = sitePath(page, language);
  // Without the site's address, links are relative: they work for people, but some crawlers expect absolute ones.
  const root = siteUrl === "" ? rootFrom(path) : siteUrl;
  const address = siteUrl === "" ? null : siteUrl + path;

  const meta = (key: "name" | "property", name: string, value: string): HeadTag => ({
    name: "meta",
    attributes: { [key]: name, content: value },
  });
  const link = (attributes: Readonly<Record<string, string>>): HeadTag => ({ name: "link", attributes });
  const tags = [
    // Always relative: a manifest must have the origin that really serves the page.
    link({
      rel: "manifest",
      href: rootFrom(path) + manifestFile(language),
      "data-sharing": rootFrom(path) + sharingManifestFile(language),
    }),
    link({ rel: "apple-touch-icon", href: rootFrom(path) + APPLE_ICON }),
    ...(address ? [link({ rel: "canonical", href: address })] : []),
    ...LANGUAGES.map((other) =>
      link({ rel: "alternate", hreflang: LANGUAGE_INFO[other].tag, href: root + sitePath(page, other) }),
    ),
    link({ rel: "alternate", hreflang: "x-default", href: root + sitePath(page, "en") }),
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", siteName),
    meta("property", "og:title", own ? text(own.title) : siteName),
    meta("property", "og:description", description),
    ...(address ? [meta("property", "og:url", address)] : []),
    meta("property", "og:locale", OPEN_GRAPH_LOCALES[language]),
    ...LANGUAGES.filter((other) => other !== language).map((other) =>
      meta("property", "og:locale:alternate", OPEN_GRAPH_LOCALES[other]),
    ),
    meta("property", "og:image", root + cardFile(language)),
    meta("property", "og:image:type", "image/png"),
    meta("property", "og:image:width", `${CARD_SIZE.width}`),
    meta("property", "og:image:height", `${CARD_SIZE.height}`),
    meta("property", "og:image:alt", siteName),
    meta("name", "twitter:card", "summary_large_image"),
  ];
  return {
    title,
    description,
    tags,
    structuredData: structuredData(title, description, language, address, page),
  };
}

/** language_TERRITORY, as https://ogp.me requires. */
const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = {
  ar: "ar_AR",
  zh: "zh_CN",
  en: "en_GB",
  fr: "fr_FR",
  ru: "ru_RU",
  es: "es_ES",
};

function structuredData(
  name: string,
  description: string,
  language: Language,
  url: string | null,
  page: SitePage,
): object {
  const common = {
    "@context": "https://schema.org",
    name,
    description,
    inLanguage: LANGUAGE_INFO[language].tag,
    ...(url ? { url } : {}),
  };
  if (page !== "home") return { ...common, "@type": "WebPage" };
  return {
    ...common,
    "@type": "WebApplication",
    applicationCategory: "MultimediaApplication",
    operatingSystem: "Any",
    isAccessibleForFree: true,
    offers: { "@type": "Offer", price: "0", priceCurrency: "USD" },
  };
}
