import { heartNodes } from "./heart.ts";
import { pathsAt } from "./path-node.ts";
import { IDENTITY, type LinearGradient, type PathNode, SCENE_SIDE, SQUARE } from "./scene-node.ts";

/** At 48 px it is 13 px wide with its keyline. */
const HEART = { x: 0.5, y: 0.825, diameter: 0.29, turn: 0 };

/**
 * The photo has the heart's hue, so the heart needs a dark ground. Where the fade is thin it is a stronger blue, because
 * navy over white clothes looks grey.
 */
const FADE: LinearGradient = {
  from: [0, 0.54 * SCENE_SIDE],
  to: [0, SCENE_SIDE],
  stops: [
    [0, "rgba(0,60,170,0)"],
    [0.18, "rgba(0,52,154,0.12)"],
    [0.52, "rgba(0,38,124,0.76)"],
    [1, "rgba(0,18,60,0.96)"],
  ],
};

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
    overBadge("fade", SQUARE, { fill: FADE }),
    ...heartNodes(HEART),
  ];
}

const NODES = makeNodes();
