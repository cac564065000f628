import type { ReactElement, ReactNode } from "react";
import { useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import { Header } from "../site/Header.tsx";
import heart from "../site/heart-mark.svg";
import { SiteFooter } from "../site/SiteFooter.tsx";
import { SiteNav } from "../site/SiteNav.tsx";
import styles from "./TextPage.module.css";

type Props = {
  readonly title: string;
  readonly lead: ReactNode;
  /** Shown below the lead. */
  readonly more?: ReactElement | false;
  readonly children?: ReactElement;
};

/** The layout that all text pages share. */
export function PageFrame({ title, lead, more, children }: Props) {
  const t = useTranslate();
  const { page } = useSite();
  return (
    <>
      <a className="skip-link" href="#content">
        {t("site.skip")}
      </a>
      <Header>
        <SiteNav />
      </Header>
      <main id="content" tabIndex={-1} className={styles.page} data-page={page}>
        <div className={styles.head}>
          <div>
            <h1>{title}</h1>
            <p className={styles.lead}>{lead}</p>
            {more}
          </div>
          <img src={heart} alt="" width="150" height="150" />
        </div>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
