import { ChevronDown, Globe } from "lucide-react";
import type { SitePage } from "../../campaign/site-paths.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import { LanguageLinks, PageLinks } from "./SiteLinks.tsx";
import styles from "./SiteNav.module.css";

/** Pages that are linked outside the menu on wide screens. */
const FIRST_PAGES: readonly SitePage[] = ["why", "fund", "help"];

/** Links to the other pages and languages. The menus work without a script. */
export function SiteNav() {
  const t = useTranslate("extras");
  const site = useSite();
  const { endonym, tag } = LANGUAGE_INFO[site.language];
  return (
    <div className={styles.bar}>
      <nav className={styles.pages} aria-label={t("nav.name")}>
        {FIRST_PAGES.map((page) => (
          <a
            key={page}
            className={styles.first}
            href={hrefOf(site, page)}
            aria-current={page === site.page ? "page" : undefined}
          >
            {t(`nav.${page}`)}
          </a>
        ))}
        <details className={styles.menu} name="site-menu">
          <summary>
            <span>{t("nav.more")}</span>
            <ChevronDown aria-hidden="true" />
          </summary>
          <div className={styles.list}>
            <PageLinks />
          </div>
        </details>
      </nav>
      <nav aria-label={t("language.name")}>
        <details className={styles.menu} name="site-menu">
          <summary title={t("language.name")}>
            <Globe aria-hidden="true" />
            <span className="visually-hidden">{t("language.name")}</span>
            <span className={styles.endonym} lang={tag} translate="no">
              {endonym}
            </span>
          </summary>
          <div className={styles.list}>
            <LanguageLinks />
          </div>
        </details>
      </nav>
    </div>
  );
}
