import "../pages/language-offer.css";
import { ifAllowed } from "../../platform/if-allowed.ts";

const KEY = "blue-heart.language-offer";

const STORAGES = [() => localStorage, () => sessionStorage];

/** Whether the visitor has closed the offer of another language before, as far as this browser remembers. */
const isDismissed = (): boolean =>
  STORAGES.some((storage) => ifAllowed(() => storage().getItem(KEY) !== null, false));

/** Remembers that the offer was closed: permanently if the browser allows it, otherwise for this tab, if at all. */
function rememberDismissal(): void {
  STORAGES.some((storage) =>
    ifAllowed(() => {
      storage().setItem(KEY, "closed");
      return true;
    }, false),
  );
}

/** The primary subtag: "zh" for "zh-Hans-CN". */
const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? "";

/**
 * Returns the entry of `available` that matches the earliest preference that can be met, or null. Both lists are BCP 47 tags;
 * only primary subtags are compared, so "fr-CA" matches "fr": the site has one version of each language.
 */
export function preferredOf(preferences: readonly string[], available: readonly string[]): string | null {
  for (const preferred of preferences) {
    const met = available.find((tag) => primary(tag) === primary(preferred));
    if (met) return met;
  }
  return null;
}

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
