import { BADGES, badgeOf } from "../model/badges.ts";
import type { Composition } from "../model/design.ts";
import { CIRCLE_RADIUS, type Point } from "../model/geometry.ts";
import type { Head } from "../model/heads.ts";
import { openingToSquare } from "../model/opening.ts";
import { photoScale, photoToOpening } from "../model/photo-placement.ts";
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
 * across the ring. Cut-out `i` of the assets belongs to `heads[i]`.
 */
export function placeHeads(
  heads: readonly Head[],
  composition: Composition,
  photo: PhotoNode,
  badge: readonly SceneNode[],
): readonly SceneNode[] {
  const frame = FRAMES[composition.design.badge.id];
  if (!frame) return badge;
  const nodes = heads.flatMap((head, i) =>
    seenEnd(head, composition, frame.isOpen) > UNNOTICED ? [] : [headNode(head, i, photo)],
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
function seenEnd(head: Head, { design, photo }: Composition, isOpen: Frame["isOpen"]): number {
  if (!photo) return 0;
  const { opening } = badgeOf(design.badge.id);
  const seen = head.ends.filter((end) => {
    const { x, y } = openingToSquare(opening, photoToOpening(design.photo, photo.size, end));
    const isInCircle = Math.hypot(x - 0.5, y - 0.5) < CIRCLE_RADIUS;
    return isInCircle && !isOpen({ x: x * SCENE_SIDE, y: y * SCENE_SIDE });
  });
  return seen.length * head.spacing * photo.size.width * photoScale(design.photo, photo.size) * opening.side;
}

function headNode({ box }: Head, index: number, photo: PhotoNode): PhotoNode {
  return {
    ...photo,
    id: `head-${index}`,
    plane: "badge",
    width: box.width * photo.width,
    height: box.height * photo.height,
    cutOut: index,
    transform: {
      ...photo.transform,
      pivotX: photo.transform.pivotX - box.x * photo.width,
      pivotY: photo.transform.pivotY - box.y * photo.height,
    },
  };
}
