import { closeMenus } from "./close-menus.ts";
import { keepFocus } from "./keep-focus.ts";
import { offerLanguage } from "./language-offer.ts";
import { skipWithoutEntry } from "./skip-link.ts";

/** What every page does with its HTML, without React. Call it once, when the HTML is there. */
export function startPlain(): void {
  keepFocus();
  skipWithoutEntry();
  closeMenus();
  offerLanguage();
}
