import { SITE_PAGES } from "../../campaign/all-pages.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { LANGUAGES } from "../../model/languages.ts";
import { hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";

export function PageLinks() {
  const t = useTranslate("extras");
  const site = useSite();
  return (
    <ul>
      {SITE_PAGES.map((page) => (
        <li key={page}>
          <a href={hrefOf(site, page)} aria-current={page === site.page ? "page" : undefined}>
            {t(`nav.${page}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function LanguageLinks() {
  const site = useSite();
  return (
    <ul>
      {LANGUAGES.map((language) => {
        const { tag, dir, endonym } = LANGUAGE_INFO[language];
        return (
          <li key={language}>
            <a
              href={hrefOf(site, site.page, language)}
              lang={tag}
              translate="no"
              hrefLang={tag}
              dir={dir}
              aria-current={language === site.language ? "true" : undefined}
            >
              {endonym}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
