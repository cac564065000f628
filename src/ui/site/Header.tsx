import type { ReactNode } from "react";
import { NEUTRAL_PAGES } from "../../campaign/facts/neutral-pages.ts";
import { fileHref, hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./Header.module.css";
import heart from "./heart-mark.svg";

type Props = {
  /** Goes home without loading a page. If absent, the link navigates as usual. */
  readonly onHome?: () => void;
  /** The equivalent for prerendered pages: a data attribute by which the page's script finds the link. */
  readonly homeAction?: Readonly<Record<`data-${string}`, string>>;
  readonly children?: ReactNode;
};

/** The header of every page; `children` are placed between the site's name and the quick exit. */
export function Header({ onHome, homeAction, children }: Props) {
  const t = useTranslate();
  const site = useSite();
  return (
    <header className={styles.header}>
      <a
        className={styles.home}
        href={hrefOf(site, "home")}
        aria-label={t("site.home")}
        {...homeAction}
        onClick={
          onHome &&
          ((event) => {
            event.preventDefault();
            onHome();
          })
        }
      >
        <img src={fileHref(site, heart)} alt="" width="34" height="34" />
        <span className={styles.full}>{t("site.name")}</span>
        <span className={styles.short} aria-hidden="true">
          {t("site.short")}
        </span>
      </a>
      <div className={styles.end}>{children}</div>
      {/* A plain link, so that it works before and without scripts. src/recovery/leave.ts enhances it. */}
      <a
        className={styles.leave}
        href={NEUTRAL_PAGES[site.language]}
        rel="noreferrer"
        title={t("leave.hint")}
        data-leave=""
      >
        <span className={styles.full}>{t("leave.full")}</span>
        <span className={styles.short} aria-hidden="true">
          {t("leave.short")}
        </span>
      </a>
    </header>
  );
}
