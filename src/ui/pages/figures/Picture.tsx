import { ArrowRight } from "lucide-react";
import type { ReactElement } from "react";
import type { CampaignContent, MarkerId, PictureId } from "../../../campaign/content/campaign-content.ts";
import { Words } from "../../common/Words.tsx";
import ring from "../../landing/figures/ring.svg";
import styles from "./figures.module.css";
import { SPRITE } from "./HeartSprite.tsx";
import { HEART_PIECES, type PieceId } from "./heart-pieces.ts";

const RED = "ribbon-red";

/** The strand that lies behind, the loop, and the strand in front; then the light and the shade on them. */
const RIBBON = [
  "M73 27 60 28 50 45 16 88 30 96 59 57Z",
  "M27 27C27 14 37 6 50 6 63 6 73 14 73 27L60 28C60 22 56 18 50 18 44 18 40 22 40 28Z",
  "M27 27 40 28 50 45 84 88 70 96 41 57Z",
] as const;
const FACETS = [
  ["M73 27 60 28 50 45 59 57Z", "rgba(60,0,10,0.16)"],
  ["M41.5 55.8 50 45 41 57Z", "rgba(60,0,10,0.3)"],
  ["M59 57 46.5 49.5 16 88 30 96Z", "rgba(60,0,10,0.28)"],
  ["M27 27C27 14 37 6 50 6V18C44 18 40 22 40 28Z", "rgba(255,255,255,0.16)"],
  ["M63.5 10.5C69.5 14 73 19.5 73 27L60 28C60 25 59 22.5 57 20.6Z", "rgba(60,0,10,0.14)"],
  ["M27 27 40 28 50 45 41 57Z", "rgba(255,255,255,0.08)"],
  ["M50 45 84 88 41 57Z", "rgba(255,255,255,0.1)"],
] as const;

/** The red ribbon for HIV and AIDS, and the blue heart, side by side and cut alike. */
const RibbonAndHeart = () => (
  <svg className={styles.pair} viewBox="14 3 196 96" aria-hidden="true">
    <linearGradient id={RED} gradientUnits="userSpaceOnUse" x1="27" y1="6" x2="74" y2="96">
      <stop stopColor="#e84a52" />
      <stop offset="1" stopColor="#9c1421" />
    </linearGradient>
    {RIBBON.map((outline) => (
      <path key={outline} d={outline} fill={`url(#${RED})`} />
    ))}
    {FACETS.map(([outline, fill]) => (
      <path key={outline} d={outline} fill={fill} />
    ))}
    <use href={`#${SPRITE.whole}`} x="112" y="3" />
  </svg>
);

/** The first page's drawn portrait, first without its ring: the same file, cropped to the face. */
const BeforeAfter = () => (
  <div className={styles.change}>
    <div className={styles.before}>
      <img src={ring} alt="" width="400" height="400" />
    </div>
    <ArrowRight aria-hidden="true" />
    <img src={ring} alt="" width="144" height="144" />
  </div>
);

type HeartProps = { readonly pieces: readonly PieceId[] };

/** The heart's outline, with some of its pieces lit. */
const HeartWith = ({ pieces }: HeartProps) => (
  <svg viewBox="0 2 100 93" aria-hidden="true">
    <use href={`#${SPRITE.outline}`} />
    {pieces.map((id) => (
      <use key={id} href={`#${SPRITE.piece(id)}`} />
    ))}
  </svg>
);

/** The pieces that make up the heart, a little apart. */
const HeartOf = ({ pieces }: HeartProps) => (
  <svg viewBox="-1 5 102 87" aria-hidden="true">
    {pieces.map((id) => (
      <use key={id} href={`#${SPRITE.piece(id)}`} x={HEART_PIECES[id].shift} />
    ))}
  </svg>
);

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
