import type { ReactElement } from "react";
import type { CampaignContent, MarkerId, PictureId } from "../../../campaign/content/campaign-content.ts";
import { Words } from "../../common/Words.tsx";
import { BeforeAfter } from "./BeforeAfter.tsx";
import styles from "./figures.module.css";
import { HeartOf, HeartWith } from "./HeartOf.tsx";
import type { PieceId } from "./heart-pieces.ts";
import { RibbonAndHeart } from "./RibbonAndHeart.tsx";

type Drawn = {
  readonly drawing: ReactElement;
  /** What the heart's pieces stand for: parts of the crime, named by the headings of their sections. */
  readonly legend?: { readonly [Part in CrimePart]?: PieceId };
};

const CRIME_PARTS = ["act", "means", "purpose"] as const;
type CrimePart = (typeof CRIME_PARTS)[number];

const THREE = { act: "left", means: "middle", purpose: "right" } as const;
const TWO = { act: "leftHalf", purpose: "rightHalf" } as const;

const PICTURES: Readonly<Record<PictureId, Drawn>> = {
  parts: { drawing: <HeartOf pieces={Object.values(THREE)} />, legend: THREE },
  partsOfChild: { drawing: <HeartOf pieces={Object.values(TWO)} />, legend: TWO },
  ribbon: { drawing: <RibbonAndHeart /> },
  beforeAfter: { drawing: <BeforeAfter /> },
};

const MARKERS: Readonly<Record<MarkerId, readonly PieceId[]>> = {
  sad: ["left"],
  cold: ["left", "middle"],
  blue: ["left", "middle", "right"],
};

type Props = { readonly id: PictureId; readonly content: CampaignContent };

/** A picture; its caption and legend say the same in words, so that screen readers can skip the drawing. */
export function Picture({ id, content }: Props) {
  const { drawing, legend } = PICTURES[id];
  return (
    <figure className={styles.picture}>
      <div className={styles.drawing} aria-hidden="true">
        {drawing}
      </div>
      <figcaption>
        <p>
          <Words text={content.pictures[id]} />
        </p>
        {legend && (
          <ul className={styles.legend}>
            {CRIME_PARTS.map((part) => {
              const piece = legend[part];
              return (
                piece && (
                  <li key={part}>
                    <HeartWith pieces={[piece]} />
                    <Words text={content.pages.trafficking.sections[part].heading} />
                  </li>
                )
              );
            })}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}

/** A heart in place of a point's bullet. */
export const Marker = ({ id }: { readonly id: MarkerId }) => <HeartWith pieces={MARKERS[id]} />;
