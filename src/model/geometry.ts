/** A point. In this layer both coordinates are fractions of the square's side: (0, 0) top left, (1, 1) bottom right. */
export type Point = { readonly x: number; readonly y: number };

/** A size in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The middle of the square, which is also the middle of the circle that sites cut out of it. */
export const CENTRE: Point = { x: 0.5, y: 0.5 };

/** The circle that sites cut touches the square's edges. Its radius as a fraction of the side. */
export const CIRCLE_RADIUS = 0.5;

/** Limits `value` to [`low`, `high`]; a value that is not a number becomes `low`. */
export function clamp(value: number, low: number, high: number): number {
  return value > low ? Math.min(value, high) : low;
}

/** Brings an angle in degrees into [-180, 180). Idempotent. */
export function normaliseTurn(degrees: number): number {
  // The remainder is exact, however large the angle; its sign is the angle's.
  const rest = degrees % 360;
  if (rest >= 180) return rest - 360;
  return rest < -180 ? rest + 360 : rest;
}

/** Degrees to radians. */
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Turns a vector clockwise (y points down) by `degrees`. */
export function rotate(vector: Point, degrees: number): Point {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return { x: vector.x * cos - vector.y * sin, y: vector.x * sin + vector.y * cos };
}
