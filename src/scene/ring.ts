import { BADGES } from "../model/badges.ts";
import { heartNodes } from "./heart.ts";
import { pathsAt } from "./path-node.ts";
import { IDENTITY, type LinearGradient, type PathNode, SCENE_SIDE, SQUARE } from "./scene-node.ts";
import type { WordOutline } from "./words/word-outline.ts";

const MIDDLE = SCENE_SIDE / 2;
const INNER_RADIUS = (BADGES.ring.opening.side / 2) * SCENE_SIDE;
/** The white line between ring and photo: half a pixel at 48 px. It hides the photo's edge, under its centre. */
const EDGE_LINE = 0.01 * SCENE_SIDE;

/**
 * The heart at the bottom of the ring, 22 % of the side wide with its keyline: 11 px at 48 px. A larger one would cover
 * the chin of a child in the photo, and one as narrow as the ring would be a blue dot at 32 px.
 */
const HEART = { x: 0.5, y: 0.867, diameter: 0.232, rotation: 0 };

/**
 * The heart's gradient over the whole square, but starting darker: white text on it has a contrast of at least 4.5; on
 * the heart's own light blue it would have 2.5.
 */
export const SQUARE_BLUE: LinearGradient = {
  from: [0.18 * SCENE_SIDE, 0.1 * SCENE_SIDE],
  to: [0.82 * SCENE_SIDE, 0.9 * SCENE_SIDE],
  stops: [
    [0, "#1078c4"],
    [1, "#0a4fa0"],
  ],
};

/**
 * The ring, with a white line inside, words along the top and the heart at the bottom. It fills the corners that sites
 * crop, so that it also looks right as a square or rounded square.
 */
export function ringNodes(words: WordOutline | null): readonly PathNode[] {
  const path = pathsAt(IDENTITY);
  return [
    path("ring", SQUARE + circle(INNER_RADIUS), { fill: SQUARE_BLUE, hasHoles: true }),
    path("ring-line", circle(INNER_RADIUS), { stroke: { colour: "#ffffff", width: EDGE_LINE } }),
    ...(words ? [path("words", words.outline, { fill: "#ffffff" })] : []),
    ...heartNodes(HEART),
  ];
}

const circle = (radius: number): string =>
  `M${MIDDLE - radius} ${MIDDLE}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
