/** A point. In the model both coordinates are fractions of the square's side: (0, 0) top left, (1, 1) bottom right. */
export type Point = { readonly x: number; readonly y: number };

/** A size in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The centre of the square and of the circle to which sites crop it. */
export const CENTRE: Point = { x: 0.5, y: 0.5 };

/** The radius of the circle to which sites crop, which touches the square's edges. Fraction of the side. */
export const CIRCLE_RADIUS = 0.5;

/** Limits `value` to [`low`, `high`]; NaN becomes `low`. */
export function clamp(value: number, low: number, high: number): number {
  return value > low ? Math.min(value, high) : low;
}

/** Normalises an angle in degrees to [-180, 180). Idempotent. */
export function normaliseRotation(degrees: number): number {
  // The remainder is exact however large the angle, and has the angle's sign.
  const rest = degrees % 360;
  if (rest >= 180) return rest - 360;
  return rest < -180 ? rest + 360 : rest;
}

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Rotates a vector clockwise (y points down) by `degrees`. */
export function rotate(vector: Point, degrees: number): Point {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return { x: vector.x * cos - vector.y * sin, y: vector.x * sin + vector.y * cos };
}
