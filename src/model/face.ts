import type { Point } from "./geometry.ts";

/** An axis-aligned rectangle by its top left corner. The unit depends on the context. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * A face as returned by a detector. All coordinates are fractions of the upright photo's width and height; a face cut
 * off by the photo's edge may extend below 0 or above 1.
 */
export type Face = {
  /** From just above the brows to the chin, and about as wide as the face between the ears. */
  readonly box: Box;
  /** The person's own right eye: on the left in the photo, unless the head is upside down. */
  readonly rightEye: Point;
  readonly leftEye: Point;
  /** The detector's confidence, 0..1. */
  readonly score: number;
};

/**
 * The face proper, hairline to chin and cheek to cheek: the detector's box without its sides, where the ears are, and
 * extended upwards by a fifth. (On six photos the hairline was 7 to 30 % of the box's height above the box, the chin at
 * its lower edge, the cheeks 5 % inside.)
 */
export function wholeFace({ box }: Face): Box {
  const above = 0.2 * box.height;
  const ear = 0.05 * box.width;
  return { x: box.x + ear, y: box.y - above, width: box.width - 2 * ear, height: box.height + above };
}
