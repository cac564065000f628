import type { CampaignContent } from "../../campaign/content/campaign-content.ts";
import type { CampaignTexts } from "../../campaign/content/campaign-texts.ts";
import { FIGURES, type FigureId } from "../../campaign/facts/campaign-facts.ts";
import { OutwardLink } from "../common/OutwardLink.tsx";
import { useTranslate } from "../common/translation.ts";
import { Words } from "../common/Words.tsx";
import styles from "./FigureText.module.css";
import { HundredHearts } from "./figures/HundredHearts.tsx";

type Props = {
  readonly id: FigureId;
  readonly content: CampaignContent;
  readonly texts: CampaignTexts;
};

/** A figure with its year, its source and the source's date of publication. */
export function FigureText({ id, content, texts }: Props) {
  const t = useTranslate("extras");
  const { value: amount, unit, source, published } = FIGURES[id];
  const { before, value, after } = texts.figureParts(id);
  return (
    <figure className={styles.figure}>
      <p>
        <span>{before}</span>
        <strong>{value}</strong>
        <span>{after}</span>
      </p>
      {unit === "fraction" && <HundredHearts fraction={amount} />}
      <figcaption>
        {unit === "fraction" && (
          <p className={styles.key}>
            <Words text={content.pictures.hundred} />
          </p>
        )}
        <span>{`${t("figure.source")} `}</span>
        <OutwardLink to={source}>
          <Words text={content.links[source]} />
        </OutwardLink>
        <span>{t("alt.comma")}</span>
        <time dateTime={published}>{t("figure.published", { date: texts.date(published) })}</time>
      </figcaption>
    </figure>
  );
}
