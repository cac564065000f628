import type { BadgePlacement } from "../model/badge-placement.ts";
import { heartNodes } from "./heart.ts";
import { type PathNode, type RadialGradient, SCENE_SIDE } from "./scene-node.ts";

/** How much of the pin's circle the heart takes, and how far it lies above its middle: the rest is for the shadow. */
const HEART_SHARE = 0.82;
const HEART_RISE = 0.07;

/** A shadow as of a thing that lies on cloth: no blur is computed, so every engine paints the same. */
const SHADOW: RadialGradient = {
  centre: [0, 0],
  radius: 1,
  stops: [
    [0, "rgba(6,20,36,0.62)"],
    [0.55, "rgba(6,20,36,0.42)"],
    [0.8, "rgba(6,20,36,0.14)"],
    [1, "rgba(6,20,36,0)"],
  ],
};
const DISC = "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0Z";

/** A small heart that casts a shadow. It turns about its middle; the light stays above. */
export function lapelPinNodes(pin: BadgePlacement): readonly PathNode[] {
  const radius = (pin.diameter / 2) * SCENE_SIDE;
  const shadow: PathNode = {
    id: "shadow",
    plane: "badge",
    type: "path",
    transform: {
      x: pin.x * SCENE_SIDE,
      y: pin.y * SCENE_SIDE + 0.2 * radius,
      scaleX: 0.76 * radius,
      scaleY: 0.78 * radius,
      rotation: 0,
      pivotX: 0,
      pivotY: 0,
    },
    outline: DISC,
    fill: SHADOW,
  };
  const heart = { ...pin, y: pin.y - (HEART_RISE * pin.diameter) / 2, diameter: HEART_SHARE * pin.diameter };
  return [shadow, ...heartNodes(heart)];
}
