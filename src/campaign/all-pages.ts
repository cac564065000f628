import { LANGUAGES, type Language } from "../model/languages.ts";
import { PAGES, type PageId } from "./content/campaign-content.ts";
import type { SitePage } from "./site-paths.ts";

/** Apart from site-paths.ts, so that a page that only links to others need not know them all. */
export const SITE_PAGES: readonly SitePage[] = ["home", ...(Object.keys(PAGES) as PageId[])];

/** All pages in all languages. */
export const allPages = (): readonly { readonly page: SitePage; readonly language: Language }[] =>
  LANGUAGES.flatMap((language) => SITE_PAGES.map((page) => ({ page, language })));
