import type { BadgePlacement } from "../model/badge-placement.ts";
import { bareHeartNodes, HEART_OUTLINE, heartTransform } from "./heart.ts";
import { pathsAt } from "./path-node.ts";
import type { PathNode, Transform } from "./scene-node.ts";

// Lengths are in the heart's units, of which the heart is 90 wide.

/** The metal rim: its width, and how far its lit part is offset from its shaded part. */
const RIM = 4.5;
const BEVEL = 0.9;

/** The shadow lies close to the pin: how far it extends beyond the rim, and where it falls. */
const SHADOW = 4;
const FALL = { x: 1.4, y: 3 };

/** Strokes of decreasing width that overlap: dark where the pin touches the cloth. Every engine paints them alike. */
const SHADOW_STROKES = [1, 0.6, 0.2];

/**
 * An enamel pin: the heart in a metal rim, and its shadow on the cloth. It rotates about its centre; the light stays at
 * the upper left. The shadow fills the pin's circle, and the heart lies within it.
 */
export function lapelPinNodes(pin: BadgePlacement): readonly PathNode[] {
  const shadow = heartTransform(pin, RIM + SHADOW);
  const shaded = moved(shadow, -FALL.x, -FALL.y);
  const lit = moved(shaded, -BEVEL, -BEVEL);
  return [
    ...SHADOW_STROKES.map((share, i) =>
      outlineNode(`shadow-${i}`, shadow, "rgba(6,20,36,0.26)", RIM + share * SHADOW),
    ),
    outlineNode("rim-shade", shaded, "#5f6d7b", RIM),
    outlineNode("rim", lit, "#e6ecf1", RIM - BEVEL),
    ...bareHeartNodes(shaded),
  ];
}

/** Half of a stroke is inside the outline, where the heart covers it. */
const outlineNode = (id: string, transform: Transform, colour: string, width: number): PathNode =>
  pathsAt(transform)(id, HEART_OUTLINE, { stroke: { colour, width: 2 * width } });

/** Moves by the heart's units, whatever the rotation. */
const moved = (transform: Transform, x: number, y: number): Transform => ({
  ...transform,
  x: transform.x + x * transform.scaleX,
  y: transform.y + y * transform.scaleY,
});
