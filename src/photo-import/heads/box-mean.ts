/** One number for each pixel, row by row. */
export type Plane = { readonly values: Float32Array; readonly width: number; readonly height: number };

const at = (values: Float32Array, index: number): number => values[index] as number;

/**
 * Box filter: the mean over the square of 2 × `radius` + 1 pixels around each pixel, clipped to the plane. Uses running
 * sums, so the time does not depend on the radius.
 */
export function boxMean({ values, width, height }: Plane, radius: number): Plane {
  const rows = new Float32Array(values.length);
  for (let y = 0; y < height; y++) runningMean(values, rows, y * width, 1, width, radius);
  const both = new Float32Array(values.length);
  for (let x = 0; x < width; x++) runningMean(rows, both, x, width, height, radius);
  return { values: both, width, height };
}

function runningMean(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  let sum = 0;
  for (let i = 0; i < Math.min(radius, count); i++) sum += at(from, start + i * step);
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += at(from, start + (i + radius) * step);
    if (i - radius > 0) sum -= at(from, start + (i - radius - 1) * step);
    const seen = Math.min(count - 1, i + radius) - Math.max(0, i - radius) + 1;
    to[start + i * step] = sum / seen;
  }
}
