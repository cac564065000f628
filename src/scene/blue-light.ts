import { heartNodes } from "./heart.ts";
import { type PathNode, SCENE_SIDE, SQUARE, UNPLACED } from "./scene-node.ts";

/** At 48 px 12 px wide. */
const HEART = { x: 0.5, y: 0.825, diameter: 0.29, turn: 0 };

/**
 * The photo in blue tones, with a fade at its foot and the heart on it. `color` keeps every point's lightness and
 * gives it the blue's hue; `screen` then lifts black to navy, so that nothing in it is without colour.
 */
export const blueLightNodes = (): readonly PathNode[] => NODES;

function makeNodes(): readonly PathNode[] {
  const over = (id: string, plane: PathNode["plane"], look: Partial<PathNode>): PathNode => ({
    id,
    plane,
    type: "path",
    placing: UNPLACED,
    outline: SQUARE,
    ...look,
  });
  return [
    over("blue", "photo", { fill: "#1673e6", blend: "color" }),
    over("navy", "photo", { fill: "#04204f", blend: "screen" }),
    over("fade", "badge", {
      fill: {
        from: [0, 0.58 * SCENE_SIDE],
        to: [0, SCENE_SIDE],
        stops: [
          [0, "rgba(7,39,88,0)"],
          [1, "rgba(7,39,88,0.86)"],
        ],
      },
    }),
    ...heartNodes(HEART),
  ];
}

const NODES = makeNodes();
