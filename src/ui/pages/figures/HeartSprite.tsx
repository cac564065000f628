import { HEART_BLUE, HEART_FACETS, HEART_OUTLINE } from "../../../scene/heart.ts";
import styles from "./figures.module.css";
import { HEART_PIECES, type PieceId } from "./heart-pieces.ts";

/** The heart and its pieces, once for all pictures of a page, which refer to them by these ids. */
export const SPRITE = {
  whole: "heart-whole",
  outline: "heart-outline",
  piece: (id: PieceId) => `heart-${id}` as const,
} as const;

const BLUE = "heart-blue";

export function HeartSprite() {
  const { from, to, stops } = HEART_BLUE;
  return (
    <svg className={styles.sprite} width="0" height="0" aria-hidden="true">
      <defs>
        <linearGradient
          id={BLUE}
          gradientUnits="userSpaceOnUse"
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
        >
          {stops.map(([offset, colour]) => (
            <stop key={offset} offset={offset} stopColor={colour} />
          ))}
        </linearGradient>
        <path id={SPRITE.outline} className={styles.outline} d={HEART_OUTLINE} />
        <Cut id={SPRITE.whole} outline={HEART_OUTLINE} facets={HEART_FACETS.map(([id]) => id)} />
        {(Object.keys(HEART_PIECES) as PieceId[]).map((id) => (
          <Cut key={id} id={SPRITE.piece(id)} {...HEART_PIECES[id]} />
        ))}
      </defs>
    </svg>
  );
}

type CutProps = { readonly id: string; readonly outline: string; readonly facets: readonly string[] };

/** A piece of the heart with the facets on it. */
const Cut = ({ id, outline, facets }: CutProps) => (
  <g id={id}>
    <path className={styles.body} d={outline} fill={`url(#${BLUE})`} />
    {HEART_FACETS.filter(([facet]) => facets.includes(facet)).map(([facet, shape, fill]) => (
      <path key={facet} d={shape} fill={fill} />
    ))}
  </g>
);
