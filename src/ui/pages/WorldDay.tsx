import { CalendarPlus } from "lucide-react";
import type { CampaignContent } from "../../campaign/content/campaign-content.ts";
import type { CampaignTexts } from "../../campaign/content/campaign-texts.ts";
import { calendarFile } from "../../campaign/world-day-calendar.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./WorldDay.module.css";

type Props = { readonly content: CampaignContent; readonly texts: CampaignTexts };

/**
 * The World Day with its date. The page's script replaces the name of the day with a countdown, whose text it reads
 * from the data attributes (src/ui/page-scripts/text-page-script.ts).
 */
export function WorldDay({ content, texts }: Props) {
  const t = useTranslate("extras", "landing");
  const { language, root } = useSite();
  const { locale, dir } = LANGUAGE_INFO[language];
  const date = texts.text("{worldDay}");
  return (
    <div className={styles.day}>
      <p className={styles.date}>{date}</p>
      <p
        data-countdown={JSON.stringify(t.forms("worldDay.days"))}
        data-today={t("worldDay.today")}
        data-locale={locale}
        data-dir={dir}
      >
        {content.links.worldDay}
      </p>
      <a className="button" href={root + calendarFile(language)} download type="text/calendar">
        <CalendarPlus aria-hidden="true" />
        <span>{t("join.calendar", { date })}</span>
      </a>
    </div>
  );
}
