import type { BadgePlacement } from "../model/badge-placement.ts";
import type { Opening } from "../model/opening.ts";
import { pathsAt } from "./path-node.ts";
import { type LinearGradient, type PathNode, SCENE_SIDE, type Transform } from "./scene-node.ts";

/** The heart's left side from its point to its notch, and its right side back to the point. */
export const HEART_SIDES = {
  left: "C22 69 5 51 5 31.5 5 17 16 7 29.5 7 38.5 7 46 12 50 20",
  right: "C54 12 61.5 7 70.5 7 84 7 95 17 95 31.5 95 51 78 69 50 90",
} as const;

/** The heart in a box of 100 × 100. Our own drawing, not the official logo of the campaign. */
export const HEART_OUTLINE = `M50 90${HEART_SIDES.left}${HEART_SIDES.right}Z`;

/** Light from the upper left. */
export const HEART_BLUE: LinearGradient = {
  from: [14, 7],
  to: [84, 84],
  stops: [
    [0, "#29b0ee"],
    [1, "#0a4fa0"],
  ],
};

/**
 * The keyline outside the heart, in the heart's units: it keeps the heart visible on any photo. At X's 48 px it is just
 * under 1 px wide on the Heart badge; 9 units looked heavy at full size.
 */
const KEYLINE = 7;

export const HEART_FACETS = [
  ["facet-upper-left", "M5 31L29 7 50 20 34 42Z", "rgba(255,255,255,0.16)"],
  ["facet-crown", "M34 42L50 20 66 42Z", "rgba(255,255,255,0.10)"],
  ["facet-middle", "M34 42L50 20 66 42 50 90Z", "rgba(10,34,56,0.10)"],
  ["facet-upper-right", "M50 20L70 7 95 31 66 42Z", "rgba(10,34,56,0.12)"],
  ["facet-right", "M66 42L95 31 50 90Z", "rgba(10,34,56,0.28)"],
] as const;

/**
 * The smallest circle around the heart, found by sampling the outline. With the keyline it is the badge's circle, so
 * every painted pixel is inside that.
 */
const HEART_CENTRE = { x: 50, y: 42.185 };
const HEART_RADIUS = 47.819;

/** The transform with which the heart and a margin around it, in the heart's units, fill a badge's circle. */
export function heartTransform(circle: Omit<BadgePlacement, "id">, margin: number): Transform {
  const scale = (circle.diameter * SCENE_SIDE) / (2 * (HEART_RADIUS + margin));
  return {
    x: circle.x * SCENE_SIDE,
    y: circle.y * SCENE_SIDE,
    scaleX: scale,
    scaleY: scale,
    rotation: circle.rotation,
    pivotX: HEART_CENTRE.x,
    pivotY: HEART_CENTRE.y,
  };
}

/** The outline's width, and the centre of its box. */
const HEART_WIDTH = 90;
const BOX_MIDDLE = { x: 50, y: 48.5 };

/** The transform with which the heart's outline is centred in an opening and as wide as it. */
export function heartAround({ x, y, side }: Opening): Transform {
  const scale = (side * SCENE_SIDE) / HEART_WIDTH;
  return {
    x: x * SCENE_SIDE,
    y: y * SCENE_SIDE,
    scaleX: scale,
    scaleY: scale,
    rotation: 0,
    pivotX: BOX_MIDDLE.x,
    pivotY: BOX_MIDDLE.y,
  };
}

/** The heart with its keyline, filling a badge's circle. */
export function heartNodes(circle: Omit<BadgePlacement, "id">, keyline = "#ffffff"): readonly PathNode[] {
  const transform = heartTransform(circle, KEYLINE);
  return [
    // Half of the stroke is inside the outline, where the heart covers it.
    pathsAt(transform)("keyline", HEART_OUTLINE, { stroke: { colour: keyline, width: 2 * KEYLINE } }),
    ...bareHeartNodes(transform),
  ];
}

/** The heart without a keyline. */
export function bareHeartNodes(transform: Transform): readonly PathNode[] {
  const path = pathsAt(transform);
  return [
    path("heart", HEART_OUTLINE, { fill: HEART_BLUE }),
    ...HEART_FACETS.map(([id, outline, fill]) => path(id, outline, { fill })),
  ];
}
