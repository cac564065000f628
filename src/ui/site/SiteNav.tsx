import { Globe, type LucideIcon, Menu as MenuIcon } from "lucide-react";
import type { ReactNode } from "react";
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
        <Menu icon={MenuIcon} name={t("nav.name")}>
          <PageLinks />
        </Menu>
      </nav>
      <nav aria-label={t("language.name")}>
        <Menu
          icon={Globe}
          name={t("language.name")}
          shown={
            <span lang={tag} translate="no">
              {endonym}
            </span>
          }
        >
          <LanguageLinks />
        </Menu>
      </nav>
    </div>
  );
}

type MenuProps = {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly shown?: ReactNode;
  readonly children: ReactNode;
};

function Menu({ icon: Icon, name, shown, children }: MenuProps) {
  return (
    <details className={styles.menu} name="site-menu">
      <summary title={name}>
        <Icon aria-hidden="true" />
        <span className="visually-hidden">{name}</span>
        {shown && <span className={styles.shown}>{shown}</span>}
      </summary>
      <div className={styles.list}>{children}</div>
    </details>
  );
}
