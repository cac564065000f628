import { heartNodes } from "./heart.ts";
import { pathsAt } from "./path-node.ts";
import { IDENTITY, type PathNode, SCENE_SIDE, SQUARE } from "./scene-node.ts";

/** At 48 px it is 13 px wide with its keyline. */
const HEART = { x: 0.5, y: 0.825, diameter: 0.29, turn: 0 };

/**
 * The photo in blue tones, with a fade at the bottom and the heart on it. `color` preserves every pixel's luminosity
 * and gives it the blue's hue; `screen` then lifts black to navy, so that nothing is without colour.
 */
export const blueLightNodes = (): readonly PathNode[] => NODES;

function makeNodes(): readonly PathNode[] {
  const overPhoto = pathsAt(IDENTITY, "photo");
  const overBadge = pathsAt(IDENTITY);
  return [
    overPhoto("blue", SQUARE, { fill: "#1673e6", blend: "color" }),
    overPhoto("navy", SQUARE, { fill: "#04204f", blend: "screen" }),
    overBadge("fade", SQUARE, {
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
