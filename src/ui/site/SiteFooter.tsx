import { OutwardLink } from "../common/OutwardLink.tsx";
import { useTranslate } from "../common/translation.ts";
import styles from "./SiteFooter.module.css";
import { LanguageLinks, PageLinks } from "./SiteLinks.tsx";

/** The footer of every page: who made the site, all pages, all languages. */
export function SiteFooter() {
  const t = useTranslate("extras");
  return (
    <footer className={styles.footer}>
      <div className={styles.words}>
        <p>{t("footer.disclaimer")}</p>
        <p>{t("footer.sourceHint")}</p>
        <p>
          <OutwardLink to="campaign">{t("footer.officialCampaign")}</OutwardLink>
        </p>
      </div>
      <div className={styles.links}>
        <h2>{t("nav.name")}</h2>
        <PageLinks />
      </div>
      <div className={styles.links}>
        <h2>{t("language.name")}</h2>
        <LanguageLinks />
      </div>
    </footer>
  );
}
