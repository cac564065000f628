import type { BadgePlacement } from "../model/badge-placement.ts";
import { heartNodes } from "./heart.ts";
import { type PathNode, type RadialGradient, SCENE_SIDE } from "./scene-node.ts";

/** The heart's share of the pin's circle, and how far above the centre it is: the rest is for the shadow. */
const HEART_SHARE = 0.82;
const HEART_RISE = 0.07;

/** The shadow of an object lying on cloth. A gradient rather than a blur, so that every engine paints the same. */
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

/** A small heart that casts a shadow. It rotates about its centre; the light stays above. */
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
