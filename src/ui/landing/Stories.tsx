import type { ReactElement } from "react";
import type { PageId } from "../../campaign/content/campaign-content.ts";
import { OutwardLink } from "../common/OutwardLink.tsx";
import { hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./Stories.module.css";

/** Short introductions to the campaign, each with a link to its page; the Trust Fund's also leads to giving. */
export function Stories() {
  const t = useTranslate("extras");
  return (
    <div className={styles.stories}>
      <Story title={t("about.sign.title")} text={t("about.sign.text")} page="why" link={t("nav.why")} />
      <Story
        title={t("about.crime.title")}
        text={t("about.crime.text")}
        page="trafficking"
        link={t("nav.trafficking")}
      />
      <Story
        title={t("about.fund.title")}
        text={t("about.fund.text")}
        page="fund"
        link={t("nav.fund")}
        more={<OutwardLink to="trustFund">{t("about.fund.give")}</OutwardLink>}
      />
    </div>
  );
}

type StoryProps = {
  readonly title: string;
  readonly text: string;
  readonly page: PageId;
  readonly link: string;
  readonly more?: ReactElement;
};

function Story({ title, text, page, link, more }: StoryProps) {
  const site = useSite();
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
      <div>
        <a href={hrefOf(site, page)}>{link}</a>
      </div>
      {more && <div>{more}</div>}
    </section>
  );
}
