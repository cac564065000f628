import { startingBadge } from "../../src/model/badge-placement.ts";
import { type BadgeId, badgeOf } from "../../src/model/badges.ts";
import { type Composition, FIRST_DESIGN, keepValid } from "../../src/model/design.ts";
import { type Point, rotate, type Size } from "../../src/model/geometry.ts";
import { openingToSquare } from "../../src/model/opening.ts";
import type { PhotoPlacement } from "../../src/model/photo-placement.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { SCENE_SIDE } from "../../src/scene/scene-node.ts";

/** A design in which a photo of this size wears the badge. */
export const wearing = (id: BadgeId, photo: PhotoPlacement, size: Size): Composition =>
  keepValid({ design: { ...FIRST_DESIGN, photo, badge: startingBadge(id) }, photo: { id: "a", size } });

/** The photo's point that the scene paints at a point of the picture's square, as fractions of the photo. */
export function paintedAt(composition: Composition, { x, y }: Point): Point {
  const node = composeScene(composition, null).find(({ type }) => type === "photo");
  if (node?.type !== "photo") throw new Error("no photo");
  const { transform, width, height } = node;
  const straight = rotate(
    { x: x * SCENE_SIDE - transform.x, y: y * SCENE_SIDE - transform.y },
    -transform.rotation,
  );
  return {
    x: (straight.x / transform.scaleX + transform.pivotX) / width,
    y: (straight.y / transform.scaleY + transform.pivotY) / height,
  };
}

/** A point of the badge's opening, in fractions of it, as a point of the picture's square. */
export const inOpening = (id: BadgeId, point: Point): Point => openingToSquare(badgeOf(id).opening, point);
