import { BADGES, badgeOf } from "../model/badges.ts";
import type { CutOut } from "../model/cut-outs.ts";
import type { Composition } from "../model/design.ts";
import { CIRCLE_RADIUS, type Point } from "../model/geometry.ts";
import { openingToSquare } from "../model/opening.ts";
import { photoScale, photoToOpening } from "../model/photo-placement.ts";
import { cutOutNode } from "./cut-out-node.ts";
import { HEART_OUTLINE } from "./heart.ts";
import { OPENING_PLACING, toHeart } from "./heart-frame.ts";
import { isInsideOutline } from "./outline.ts";
import { type PhotoNode, SCENE_SIDE, type SceneNode } from "./scene-node.ts";

/**
 * The length of a head's cut edge that may be visible on the badge, as a fraction of the side: a lock of hair that ends
 * behind the ring is not noticed.
 */
const UNNOTICED = 0.03;

/**
 * Returns a badge's nodes with the heads above the frame and below what is drawn on it, such as the ring's heart. A
 * head stays behind the badge if its cut edge would be visible: at the photo's edge inside the circle, or at shoulders
 * across the ring. Returns the nodes as they are if the design has no heads in front.
 */
export function placeHeads(
  heads: readonly CutOut[],
  composition: Composition,
  photo: PhotoNode,
  badge: readonly SceneNode[],
): readonly SceneNode[] {
  const { design } = composition;
  const frame = FRAMES[design.badge.id];
  if (!frame || !design.headsInFront) return badge;
  const nodes = heads.flatMap((head, i) =>
    seenEnd(head, composition, frame.isOpen) > UNNOTICED
      ? []
      : [cutOutNode(photo, head, `heads-${i}`, "badge")],
  );
  const over = badge.findIndex(({ id }) => id === frame.nextNode);
  const index = over < 0 ? badge.length : over;
  return [...badge.slice(0, index), ...nodes, ...badge.slice(index)];
}

type Frame = {
  /** Whether the photo is visible at a point of the scene. */
  readonly isOpen: (point: Point) => boolean;
  /** The first node drawn on top of the frame; absent if there is none. */
  readonly nextNode?: string;
};

const FRAMES: Readonly<Record<string, Frame>> = {
  ring: {
    isOpen: ({ x, y }) =>
      Math.hypot(x / SCENE_SIDE - 0.5, y / SCENE_SIDE - 0.5) < BADGES.ring.opening.side / 2,
    nextNode: "keyline",
  },
  "heart-frame": {
    isOpen: (point) => {
      const [x, y] = toHeart(OPENING_PLACING, [point.x, point.y]);
      return isInsideOutline(HEART_OUTLINE, { x, y });
    },
  },
};

/** The length of a head's cut edge on the badge, inside the circle to which sites crop, as a fraction of the side. */
function seenEnd(head: CutOut, { design, photo }: Composition, isOpen: Frame["isOpen"]): number {
  if (!photo) return 0;
  const { opening } = badgeOf(design.badge.id);
  const seen = head.ends.filter((end) => {
    const { x, y } = openingToSquare(opening, photoToOpening(design.photo, photo.size, end));
    const isInCircle = Math.hypot(x - 0.5, y - 0.5) < CIRCLE_RADIUS;
    return isInCircle && !isOpen({ x: x * SCENE_SIDE, y: y * SCENE_SIDE });
  });
  return seen.length * head.spacing * photo.size.width * photoScale(design.photo, photo.size) * opening.side;
}
