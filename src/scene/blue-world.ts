import { heartNodes } from "./heart.ts";
import { pathsAt } from "./path-node.ts";
import { IDENTITY, type LinearGradient, type PathNode, SCENE_SIDE, SQUARE } from "./scene-node.ts";

/** At 48 px it is 12 px wide with its keyline. A larger one would cover the chin of a child in a group. */
const HEART = { x: 0.5, y: 0.845, diameter: 0.26, rotation: 0 };

/**
 * A photo without people in colour has the heart's own hue, so the heart needs a dark ground. The fade's upper, thinner
 * part is a stronger blue, because navy over white clothes looks grey.
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
 * The photo in the campaign's blues, with a fade at the bottom and the heart on it. `color` preserves every pixel's
 * luminosity and gives it the blue's hue; `multiply` then lowers white to sky blue and `screen` lifts black to navy, so
 * that nothing is without colour.
 */
export const blueWorldNodes = (): readonly PathNode[] => NODES;

function makeNodes(): readonly PathNode[] {
  const overPhoto = pathsAt(IDENTITY, "photo");
  const overBadge = pathsAt(IDENTITY);
  return [
    overPhoto("blue", SQUARE, { fill: "#1a7fd4", blend: "color" }),
    overPhoto("sky", SQUARE, { fill: "#add4f4", blend: "multiply" }),
    overPhoto("navy", SQUARE, { fill: "#05305f", blend: "screen" }),
    overBadge("fade", SQUARE, { fill: FADE }),
    ...heartNodes(HEART),
  ];
}

const NODES = makeNodes();
