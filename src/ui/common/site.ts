import { createContext, useContext } from "react";
import { type SitePage, sitePath } from "../../campaign/site-paths.ts";
import type { Language } from "../../model/languages.ts";

/** Where a page stands in the site. */
export type Site = {
  /** "missing": shown at an address that there is no page for. */
  readonly page: SitePage | "missing";
  readonly language: Language;
  /** The way from this page to the site's root: "./", "../" or "../../"; of a missing page, which may be anywhere, "/…/". */
  readonly root: string;
};

export const SiteContext = createContext<Site>({ page: "home", language: "en", root: "./" });

export const useSite = (): Site => useContext(SiteContext);

/** The address of a page of the site, in this page's language unless another is named. In place of a missing one, home. */
export function hrefOf(
  { root, language }: Site,
  page: Site["page"],
  inLanguage: Language = language,
): string {
  return root + sitePath(page === "missing" ? "home" : page, inLanguage);
}

/**
 * The address of a file of the build as this page writes it. A page that is built beforehand cannot know where it will
 * be served, so it names files from where it stands itself; a script's imports know them by their whole address.
 */
export function fileHref({ root }: Site, address: string): string {
  if (typeof document === "undefined") return address;
  const start = new URL(root, document.baseURI).href;
  return address.startsWith(start) ? root + address.slice(start.length) : address;
}
