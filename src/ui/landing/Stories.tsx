import type { PageId } from "../../campaign/content/campaign-content.ts";
import { hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./Stories.module.css";

/** Short introductions to the campaign, each with a link to its page. */
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
        link={t("about.fund.link")}
      />
    </div>
  );
}

type StoryProps = {
  readonly title: string;
  readonly text: string;
  readonly page: PageId;
  readonly link: string;
};

function Story({ title, text, page, link }: StoryProps) {
  const site = useSite();
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
      <a href={hrefOf(site, page)}>{link}</a>
    </section>
  );
}
