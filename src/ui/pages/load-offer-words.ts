import { loadMessages } from "../../i18n/load-messages.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";
import type { OfferWords } from "./LanguageOffer.tsx";

/** The text of the offers in all languages. For prerendering only: it loads every catalogue. */
export async function loadOfferWords(): Promise<Readonly<Record<Language, OfferWords>>> {
  const entries = await Promise.all(
    LANGUAGES.map(async (language) => {
      const messages = await loadMessages(language);
      return [language, { offer: messages["language.offer"], close: messages["notice.close"] }] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Language, OfferWords>;
}
