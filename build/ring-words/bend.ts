/** A point; y points up before bending, down after it. */
export type Point = readonly [x: number, y: number];

export type Bend = (point: Point) => Point;

/** A quadratic Bézier curve, as in TrueType outlines. */
type Quadratic = readonly [start: Point, control: Point, end: Point];

/** The maximum distance of a bent curve from the exact one, in scene units: a fifth of a pixel in a 4096 px picture. */
const TOLERANCE = 0.05;

/**
 * Bends a curve: its midpoint is mapped exactly, and it is split in two first if a quarter point would be off by more
 * than TOLERANCE. Returns pairs of control and end points.
 */
export function bendQuadratic(curve: Quadratic, bend: Bend, depth = 0): readonly Point[] {
  const [start, , end] = curve;
  const [a, b, middle] = [bend(start), bend(end), bend(pointAt(curve, 0.5))];
  const control: Point = [2 * middle[0] - (a[0] + b[0]) / 2, 2 * middle[1] - (a[1] + b[1]) / 2];
  const bent: Quadratic = [a, control, b];
  const isClose = [0.25, 0.75].every((t) => distance(pointAt(bent, t), bend(pointAt(curve, t))) <= TOLERANCE);
  if (isClose || depth === 8) return [control, b];
  const [left, right] = halves(curve);
  return [...bendQuadratic(left, bend, depth + 1), ...bendQuadratic(right, bend, depth + 1)];
}

/** A straight line as a curve, so that it can be bent. */
export const straight = (start: Point, end: Point): Quadratic => [start, between(start, end), end];

function halves([start, control, end]: Quadratic): readonly [Quadratic, Quadratic] {
  const [first, second] = [between(start, control), between(control, end)];
  const middle = between(first, second);
  return [
    [start, first, middle],
    [middle, second, end],
  ];
}

function pointAt([start, control, end]: Quadratic, t: number): Point {
  const at = (i: 0 | 1) => (1 - t) ** 2 * start[i] + 2 * t * (1 - t) * control[i] + t ** 2 * end[i];
  return [at(0), at(1)];
}

const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
