import "../pages/language-offer.css";
import { isDismissed, rememberDismissal } from "../../platform/dismissal.ts";
import { preferredOf } from "./preferred-language.ts";

/**
 * Offers this page in another language if the browser prefers one that is available and the offer has not been
 * dismissed before. Never redirects.
 */
export function offerLanguage(): void {
  const bar = document.getElementById("language-offer");
  if (!bar || isDismissed()) return;
  const offers = [...bar.querySelectorAll<HTMLElement>("[data-language]")];
  const tags = offers.map((offer) => offer.dataset.language ?? "");
  const own = document.documentElement.lang;
  const preferred = preferredOf(navigator.languages, [...tags, own]);
  const offer = offers.find((one) => one.dataset.language === preferred);
  if (!offer) return;
  offer.hidden = false;
  bar.hidden = false;
  offer.querySelector("button")?.addEventListener("click", () => {
    bar.hidden = true;
    rememberDismissal();
  });
}
