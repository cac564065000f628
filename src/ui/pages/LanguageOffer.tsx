import { X } from "lucide-react";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { loadMessages } from "../../i18n/load-messages.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";
import { hrefOf, useSite } from "../common/site.ts";

/** The text of an offer, in the language offered. */
type OfferWords = { readonly offer: string; readonly close: string };

type Props = { readonly words: Readonly<Record<Language, OfferWords>> };

/**
 * Offers this page in each other language. All offers are hidden; src/ui/page-scripts/language-offer.ts shows the one
 * that the visitor prefers. It is static HTML, outside React's root.
 */
export function LanguageOffer({ words }: Props) {
  const site = useSite();
  const others = LANGUAGES.filter((language) => language !== site.language);
  return (
    <div id="language-offer" hidden>
      {others.map((language) => {
        const { tag, dir } = LANGUAGE_INFO[language];
        const { offer, close } = words[language];
        return (
          <div key={language} data-language={language} lang={tag} dir={dir} hidden>
            <a href={hrefOf(site, site.page, language)} hrefLang={tag}>
              {offer}
            </a>
            <button type="button" className="icon-button" aria-label={close} title={close}>
              <X aria-hidden="true" />
            </button>
          </div>
        );
      })}
    </div>
  );
}

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
