import type { CampaignContent } from "../../campaign/content/campaign-content.ts";
import type { CampaignTexts } from "../../campaign/content/campaign-texts.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./WorldDay.module.css";

type Props = { readonly content: CampaignContent; readonly texts: CampaignTexts };

/**
 * The World Day with its date. The page's script replaces the name of the day with a countdown, whose text it reads
 * from the data attributes (src/ui/page-scripts/countdown.ts).
 */
export function WorldDay({ content, texts }: Props) {
  const t = useTranslate("extras");
  const { locale, dir } = LANGUAGE_INFO[useSite().language];
  return (
    <div className={styles.day}>
      <p className={styles.date}>{texts.text("{worldDay}")}</p>
      <p
        data-countdown={JSON.stringify(t.forms("worldDay.days"))}
        data-today={t("worldDay.today")}
        data-locale={locale}
        data-dir={dir}
      >
        {content.links.worldDay}
      </p>
    </div>
  );
}
