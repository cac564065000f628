import type { SitePage } from "../../src/campaign/site-paths.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import type { Language } from "../../src/model/languages.ts";

type Place = { readonly page: SitePage; readonly language: Language; readonly path: string };

/** All pages with their translations (https://www.sitemaps.org/protocol.html, with Google's xhtml:link). */
export function sitemap(siteUrl: string, places: readonly Place[]): string {
  const urls = places.map(({ page, path }) => {
    const links = places
      .filter((other) => other.page === page)
      .map(
        (other) =>
          `<xhtml:link rel="alternate" hreflang="${LANGUAGE_INFO[other.language].tag}" href="${siteUrl}${other.path}"/>`,
      );
    return `<url><loc>${siteUrl}${path}</loc>${links.join("")}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** Allows all crawlers everything. The sitemap must be given as an absolute address. */
export const robotsText = (siteUrl: string): string =>
  `User-agent: *\nAllow: /\n${siteUrl === "" ? "" : `Sitemap: ${siteUrl}sitemap.xml\n`}`;
