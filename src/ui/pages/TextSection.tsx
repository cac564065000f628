import type { ReactElement } from "react";
import type { CampaignContent, Section } from "../../campaign/content/campaign-content.ts";
import type { CampaignTexts } from "../../campaign/content/campaign-texts.ts";
import { OutwardLink } from "../common/OutwardLink.tsx";
import { Words } from "../common/Words.tsx";
import { FigureText } from "./FigureText.tsx";
import { Marker, Picture } from "./figures/Picture.tsx";
import styles from "./TextSection.module.css";

type Props = {
  readonly section: Section;
  readonly content: CampaignContent;
  readonly texts: CampaignTexts;
  /** Shown between the text and the links. */
  readonly children?: ReactElement | readonly (ReactElement | false)[];
};

/** A section of a page with its own anchor: its heading links to itself. */
export function TextSection({ section: { id, plan, text }, content, texts, children }: Props) {
  const { links = [], figures = [], markers, picture, areSteps } = plan;
  const List = areSteps ? "ol" : "ul";
  return (
    <section id={id} className={styles.section}>
      <h2>
        <a className={styles.heading} href={`#${id}`}>
          {text.heading}
        </a>
      </h2>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Words text={texts.text(paragraph)} />
        </p>
      ))}
      {text.points && (
        <List className={markers ? styles.marked : styles.points}>
          {text.points.map((point, index) => {
            const marker = markers?.[index];
            return (
              <li key={point}>
                {marker && <Marker id={marker} />}
                <Words text={texts.text(point)} />
              </li>
            );
          })}
        </List>
      )}
      {picture && <Picture id={picture} content={content} />}
      {figures.map((figure) => (
        <FigureText key={figure} id={figure} content={content} texts={texts} />
      ))}
      {children}
      {links.length > 0 && (
        <ul className={styles.links}>
          {links.map((to) => (
            <li key={to}>
              <OutwardLink to={to}>
                <Words text={content.links[to]} />
              </OutwardLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
