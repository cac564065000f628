import type { Language } from "../model/languages.ts";
import type { PageId } from "./content/campaign-content.ts";

/** A page of this site: home, with the tool, or one that tells of the campaign. */
export type SitePage = "home" | PageId;

/** The language that stands at the root of the site. */
const ROOT_LANGUAGE: Language = "en";

/** A page's address below the site's root: "" for the English home page, "ar/why/" for an Arabic page. */
export function sitePath(page: SitePage, language: Language): string {
  const folders = [language === ROOT_LANGUAGE ? "" : language, page === "home" ? "" : page];
  return folders
    .filter((folder) => folder !== "")
    .map((folder) => `${folder}/`)
    .join("");
}

/** The way from a page back to the site's root: "./", "../" or "../../". So the site runs in any folder of any host. */
export function rootFrom(path: string): string {
  const depth = path.split("/").length - 1;
  return depth === 0 ? "./" : "../".repeat(depth);
}
