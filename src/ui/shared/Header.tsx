import type { ReactNode } from "react";
import { leavePage, NEUTRAL_PAGE } from "../../browser/leave-page.ts";
import heart from "../landing/figures/heart-mark.svg";
import styles from "./Header.module.css";
import { fileHref, hrefOf, useSite } from "./site.ts";
import { useTranslate } from "./translation.ts";

type Props = {
  /** Goes to the start without a new page. Without it, the plain link does. */
  readonly onHome?: () => void;
  /** What there is to forget on leaving. Without it, the plain link leaves; a text page's script improves on it. */
  readonly onLeave?: () => void;
  readonly children?: ReactNode;
};

/** The bar on top of every page; `children` stand between the name and the way out. */
export function Header({ onHome, onLeave, children }: Props) {
  const t = useTranslate();
  const site = useSite();
  return (
    <header className={styles.header}>
      <a
        className={styles.home}
        href={hrefOf(site, "home")}
        aria-label={t("site.home")}
        onClick={
          onHome &&
          ((event) => {
            event.preventDefault();
            onHome();
          })
        }
      >
        <img src={fileHref(site, heart)} alt="" width="34" height="34" />
        <span>{t("site.name")}</span>
      </a>
      <div className={styles.between}>{children}</div>
      {/* A plain link, so that it also works while or where scripts do not. */}
      <a
        className={styles.leave}
        href={NEUTRAL_PAGE}
        rel="noreferrer"
        title={t("leave.hint")}
        data-leave={onLeave ? undefined : ""}
        onClick={
          onLeave &&
          ((event) => {
            event.preventDefault();
            leavePage(onLeave);
          })
        }
      >
        <span className={styles.full}>{t("leave.full")}</span>
        <span className={styles.short} aria-hidden="true">
          {t("leave.short")}
        </span>
      </a>
    </header>
  );
}
