import { closeMenus } from "./close-menus.ts";
import { keepFocus } from "./keep-focus.ts";
import { offerLanguage } from "./language-offer.ts";
import { skipWithoutEntry } from "./skip-link.ts";

/** The script that all pages share, without React. Call once, when the HTML has been parsed. */
export function startPlain(): void {
  keepFocus();
  skipWithoutEntry();
  closeMenus();
  offerLanguage();
}
