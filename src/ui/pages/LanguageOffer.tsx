import { X } from "lucide-react";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { LANGUAGES, type Language } from "../../model/languages.ts";
import { hrefOf, useSite } from "../common/site.ts";

/** The text of an offer, in the language offered. */
export type OfferWords = { readonly offer: string; readonly close: string };

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
