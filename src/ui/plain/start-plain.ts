import { closeMenus } from "./close-menus.ts";
import { offerLanguage } from "./language-offer.ts";

/** What every page does with its HTML, without React. Call it once, when the HTML is there. */
export function startPlain(): void {
  closeMenus();
  offerLanguage();
}
