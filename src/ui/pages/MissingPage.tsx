import heart from "../landing/figures/heart-mark.svg";
import { Header } from "../shared/Header.tsx";
import { SiteNav } from "../shared/SiteNav.tsx";
import { hrefOf, useSite } from "../shared/site.ts";
import { useTranslate } from "../shared/translation.ts";
import { SiteFooter } from "./SiteFooter.tsx";
import styles from "./TextPage.module.css";

type Props = { readonly title: string; readonly text: string };

/** What hosts answer with where there is no such page: the ways to those that there are. It needs no script. */
export function MissingPage({ title, text }: Props) {
  const t = useTranslate("extras");
  const site = useSite();
  return (
    <>
      <a className="skip-link" href="#content">
        {t("site.skip")}
      </a>
      <Header>
        <SiteNav />
      </Header>
      <main id="content" className={styles.page} data-page="missing">
        <div className={styles.head}>
          <div>
            <h1>{title}</h1>
            <p className={styles.lead}>{text}</p>
            <p className={styles.make}>
              <a className="button button-main" href={hrefOf(site, "home")}>
                {t("nav.home")}
              </a>
            </p>
          </div>
          <img src={heart} alt="" width="150" height="150" />
        </div>
      </main>
      <SiteFooter />
    </>
  );
}
