import type { ReactNode } from "react";
import type { Translate } from "../i18n/messages.ts";
import styles from "./AboutCampaign.module.css";
import { ADDRESSES } from "./addresses.ts";

type Props = { readonly t: Translate; readonly children?: ReactNode };

/** What the campaign tells, in short, and who made this tool; `children` end the footer. */
export function AboutCampaign({ t, children }: Props) {
  return (
    <>
      <div className={styles.about}>
        <section id="why">
          <h2>{t("about.sign.title")}</h2>
          <p>{t("about.sign.text")}</p>
        </section>
        <section>
          <h2>{t("about.crime.title")}</h2>
          <p>{t("about.crime.text")}</p>
        </section>
        <section id="fund">
          <h2>{t("about.fund.title")}</h2>
          <p>{t("about.fund.text")}</p>
          <Outward href={ADDRESSES.trustFund.href.en}>{t("about.fund.link")}</Outward>
        </section>
      </div>
      <footer className={styles.footer}>
        <p>{t("site.disclaimer")}</p>
        <p>
          {t("site.sourceHint")}{" "}
          <Outward href={ADDRESSES.campaign.href.en}>{t("site.officialCampaign")}</Outward>
        </p>
        {children}
      </footer>
    </>
  );
}

/** A link to somebody else's page. It opens beside this one, so that work in the editor is not lost. */
function Outward({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
