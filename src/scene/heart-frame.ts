import { BADGES } from "../model/badges.ts";
import { HEART_OUTLINE, heartAround } from "./heart.ts";
import { pathsAt } from "./path-node.ts";
import { SQUARE_BLUE } from "./ring.ts";
import { type LinearGradient, type PathNode, SCENE_SIDE, type Transform } from "./scene-node.ts";

/** The white line around the opening, in the heart's units: 1.5 px at 48 px. */
const LINE = 3.2;

/** A frame over the photo with a heart-shaped opening. On the badge plane, it can fade while the photo moves. */
export const heartFrameNodes = (): readonly PathNode[] => NODES;

/** The transform from the heart's units to the opening. */
export const OPENING_PLACING = heartAround(BADGES["heart-frame"].opening);

function makeNodes(): readonly PathNode[] {
  const transform = OPENING_PLACING;
  const [left, top] = toHeart(transform, [-1, -1]);
  const [right, bottom] = toHeart(transform, [SCENE_SIDE + 1, SCENE_SIDE + 1]);
  const path = pathsAt(transform);
  return [
    path("frame", `M${left} ${top}H${right}V${bottom}H${left}Z${HEART_OUTLINE}`, {
      fill: inHeartUnits(transform, SQUARE_BLUE),
      hasHoles: true,
    }),
    path("keyline", HEART_OUTLINE, { stroke: { colour: "#ffffff", width: LINE } }),
  ];
}

/** Converts scene units to the heart's units, for a transform without rotation. */
export function toHeart(transform: Transform, [x, y]: readonly [number, number]): readonly [number, number] {
  return [
    (x - transform.x) / transform.scaleX + transform.pivotX,
    (y - transform.y) / transform.scaleY + transform.pivotY,
  ];
}

const inHeartUnits = (transform: Transform, { from, to, stops }: LinearGradient): LinearGradient => ({
  from: toHeart(transform, from),
  to: toHeart(transform, to),
  stops,
});

const NODES = makeNodes();
