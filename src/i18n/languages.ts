import type { Language } from "../model/languages.ts";

export type LanguageInfo = {
  /** Its own name, as the United Nations list it. */
  readonly endonym: string;
  /** BCP 47, for `lang` and `hreflang`. */
  readonly tag: string;
  /** BCP 47 for Intl. Digits are fixed, so that a page built beforehand and the browser write the same. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
};

/** What a page has to know of its language. The order is that of the United Nations. */
export const LANGUAGE_INFO = {
  // Browsers disagree about the digits of plain "ar"; the United Nations' Arabic pages write 0–9.
  ar: { endonym: "عربي", tag: "ar", locale: "ar-u-nu-latn", dir: "rtl" },
  zh: { endonym: "中文", tag: "zh-Hans", locale: "zh-Hans", dir: "ltr" },
  en: { endonym: "English", tag: "en", locale: "en-GB", dir: "ltr" },
  fr: { endonym: "Français", tag: "fr", locale: "fr", dir: "ltr" },
  ru: { endonym: "Русский", tag: "ru", locale: "ru", dir: "ltr" },
  es: { endonym: "Español", tag: "es", locale: "es", dir: "ltr" },
} as const satisfies Record<Language, LanguageInfo>;
