import type { Point, Size } from "../../model/geometry.ts";

/**
 * The transform that sets stored pixels upright, numbered as in EXIF (tag 0x0112, CIPA DC-008 §4.6.5): 1 as stored, 2
 * mirrored, 3 upside down, 4 flipped, 5 transposed, 6 rotated 90° clockwise, 7 transposed along the other diagonal, 8
 * rotated 90° anticlockwise.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The components of an orientation: mirrored left to right first, then rotated clockwise. */
type Components = { readonly mirrored: boolean; readonly quarterTurns: 0 | 1 | 2 | 3 };

/** x' = a·x + c·y + e and y' = b·x + d·y + f: the order of a canvas's `setTransform`. */
export type PixelTransform = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
};

export const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

const TURNINGS: Readonly<Record<Orientation, Components>> = {
  1: { mirrored: false, quarterTurns: 0 },
  2: { mirrored: true, quarterTurns: 0 },
  3: { mirrored: false, quarterTurns: 2 },
  4: { mirrored: true, quarterTurns: 2 },
  5: { mirrored: true, quarterTurns: 3 },
  6: { mirrored: false, quarterTurns: 1 },
  7: { mirrored: true, quarterTurns: 1 },
  8: { mirrored: false, quarterTurns: 3 },
};

/** The orientation for a number in a file. Like browsers, treats anything but 1 to 8 as upright. */
export function toOrientation(value: number): Orientation {
  return ORIENTATIONS.find((orientation) => orientation === value) ?? 1;
}

/** The orientation with this mirroring and rotation. `quarterTurns` may be any integer, also negative. */
export function orientationOf(turning: { mirrored: boolean; quarterTurns: number }): Orientation {
  const quarterTurns = ((turning.quarterTurns % 4) + 4) % 4;
  const matches = (orientation: Orientation) =>
    TURNINGS[orientation].mirrored === turning.mirrored &&
    TURNINGS[orientation].quarterTurns === quarterTurns;
  return ORIENTATIONS.find(matches) ?? 1;
}

/** The orientation equivalent to applying `first`, then `next`. */
export function combineOrientations(first: Orientation, next: Orientation): Orientation {
  const a = TURNINGS[first];
  const b = TURNINGS[next];
  // Mirroring after a rotation equals mirroring before the opposite rotation.
  const turned = b.mirrored ? -a.quarterTurns : a.quarterTurns;
  return orientationOf({ mirrored: a.mirrored !== b.mirrored, quarterTurns: turned + b.quarterTurns });
}

export function undoOrientation(orientation: Orientation): Orientation {
  const { mirrored, quarterTurns } = TURNINGS[orientation];
  return mirrored ? orientation : orientationOf({ mirrored, quarterTurns: -quarterTurns });
}

/** The upright size in pixels: 5 to 8 swap width and height. Its own inverse. */
export function uprightSize(stored: Size, orientation: Orientation): Size {
  return orientation < 5 ? stored : { width: stored.height, height: stored.width };
}

/** The transform that draws stored pixels, placed at (0, 0) at their own size, upright into a rectangle at (0, 0). */
export function uprightTransform(stored: Size, orientation: Orientation): PixelTransform {
  const { width: w, height: h } = stored;
  const transforms: Readonly<Record<Orientation, PixelTransform>> = {
    1: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 },
    2: { a: -1, b: 0, c: 0, d: 1, e: w, f: 0 },
    3: { a: -1, b: 0, c: 0, d: -1, e: w, f: h },
    4: { a: 1, b: 0, c: 0, d: -1, e: 0, f: h },
    5: { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 },
    6: { a: 0, b: 1, c: -1, d: 0, e: h, f: 0 },
    7: { a: 0, b: -1, c: -1, d: 0, e: h, f: w },
    8: { a: 0, b: -1, c: 1, d: 0, e: 0, f: w },
  };
  return transforms[orientation];
}

export function toUpright(stored: Size, orientation: Orientation, point: Point): Point {
  const { a, b, c, d, e, f } = uprightTransform(stored, orientation);
  return { x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f };
}
