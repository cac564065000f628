import { createContext, useContext } from "react";
import { type SitePage, sitePath } from "../../campaign/site-paths.ts";
import type { Language } from "../../model/languages.ts";

/** The location of a page within the site. */
export type Site = {
  /** `missing`: the page that is shown for unknown addresses. */
  readonly page: SitePage | "missing";
  readonly language: Language;
  /**
   * The path from this page to the site's root: "./", "../" or "../../". The missing page, which can be served
   * anywhere, has an absolute path, "/…/".
   */
  readonly root: string;
};

export const SiteContext = createContext<Site>({ page: "home", language: "en", root: "./" });

export const useSite = (): Site => useContext(SiteContext);

/** The address of a page of the site, by default in this page's language. For `missing`, that of the home page. */
export function hrefOf(
  { root, language }: Site,
  page: Site["page"],
  inLanguage: Language = language,
): string {
  return root + sitePath(page === "missing" ? "home" : page, inLanguage);
}

/**
 * The address of a build file as it is to be written into this page. Prerendering cannot know where the site will be
 * served, so the HTML uses relative addresses; in the browser, imported assets have absolute ones.
 */
export function fileHref({ root }: Site, address: string): string {
  if (typeof document === "undefined") return address;
  const start = new URL(root, document.baseURI).href;
  return address.startsWith(start) ? root + address.slice(start.length) : address;
}
