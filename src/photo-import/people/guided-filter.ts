/** One number for each pixel, row by row. */
export type Plane = { readonly values: Float32Array; readonly width: number; readonly height: number };

/** The number of the pixel at this index. */
export const get = ({ values }: Plane, index: number): number => values[index] as number;

/**
 * Box filter: the mean over the square of 2 × `radius` + 1 pixels around each pixel, clipped to the plane. Uses running
 * sums, so the time does not depend on the radius. Reads and writes row by row, also for the sums of columns: at 384
 * pixels that is several times as fast as going down each column. Writes to `into` if there is one, which must be
 * another plane of that size.
 */
export function boxMean(plane: Plane, radius: number, into?: Plane): Plane {
  const { values, width, height } = plane;
  const means = into?.values ?? new Float32Array(values.length);
  /** The sum of each column over the rows that are being averaged. */
  const columns = new Float64Array(width);
  const addRow = (y: number, sign: 1 | -1) => {
    if (y < 0 || y >= height) return;
    for (let x = 0, from = y * width; x < width; x++, from++)
      columns[x] = (columns[x] as number) + sign * get(plane, from);
  };
  const seen = (place: number, count: number) =>
    Math.min(count - 1, place + radius) - Math.max(0, place - radius) + 1;
  const widths = Float64Array.from(columns, (_, x) => seen(x, width));
  for (let y = 0; y < radius; y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    addRow(y + radius, 1);
    addRow(y - radius - 1, -1);
    const rows = seen(y, height);
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x] as number;
    for (let x = 0, to = y * width; x < width; x++, to++) {
      if (x + radius < width) sum += columns[x + radius] as number;
      if (x > radius) sum -= columns[x - radius - 1] as number;
      means[to] = sum / (rows * (widths[x] as number));
    }
  }
  return { values: means, width, height };
}

/** The products of two planes, pixel by pixel. Writes to `into` if there is one. */
export function multiply(one: Plane, other: Plane, into?: Plane): Plane {
  const values = into?.values ?? new Float32Array(one.values.length);
  for (let i = 0; i < values.length; i++) values[i] = get(one, i) * get(other, i);
  return { ...one, values };
}

/** Red, green and blue, 0..1, as planes of one size. */
export type Colours = readonly [red: Plane, green: Plane, blue: Plane];

/** The guided filter's result: for each pixel, a linear function of its colour. */
type LocalLines = {
  readonly slopes: readonly [red: Plane, green: Plane, blue: Plane];
  readonly offsets: Plane;
};

/**
 * The guided filter with a colour guide (He, Sun and Tang, "Guided Image Filtering", 2013, section 3.5), without its
 * last step: `wanted` as the best linear function of the colours in each square of 2 × `radius` + 1 pixels, averaged
 * over all squares containing a pixel. Variances below `epsilon` (squared colour units) count as flat. Applied to the
 * colours at a larger size, the functions give edges of that size ("Fast Guided Filter", 2015).
 */
export function guidedLines(guide: Colours, wanted: Plane, radius: number, epsilon: number): LocalLines {
  const mean = (plane: Plane, into?: Plane) => boxMean(plane, radius, into);
  const [red, green, blue] = guide;
  const [r, g, b, w] = [mean(red), mean(green), mean(blue), mean(wanted)];
  const products = { ...wanted, values: new Float32Array(wanted.values.length) };
  const covariance = (one: Plane, other: Plane, meanOfOne: Plane, meanOfOther: Plane): Plane => {
    const result = mean(multiply(one, other, products));
    const { values } = result;
    for (let i = 0; i < values.length; i++)
      values[i] = (values[i] as number) - get(meanOfOne, i) * get(meanOfOther, i);
    return result;
  };
  const variances = [
    covariance(red, red, r, r),
    covariance(red, green, r, g),
    covariance(red, blue, r, b),
    covariance(green, green, g, g),
    covariance(green, blue, g, b),
    covariance(blue, blue, b, b),
  ] as const;
  const slopes = [
    covariance(red, wanted, r, w),
    covariance(green, wanted, g, w),
    covariance(blue, wanted, b, w),
  ] as const;
  solve(variances, slopes, epsilon);
  const offsets = products;
  for (let i = 0; i < w.values.length; i++)
    offsets.values[i] =
      get(w, i) -
      get(slopes[0], i) * get(r, i) -
      get(slopes[1], i) * get(g, i) -
      get(slopes[2], i) * get(b, i);
  // The variances are no longer needed. New memory costs more time here than the arithmetic.
  return {
    slopes: [mean(slopes[0], variances[0]), mean(slopes[1], variances[1]), mean(slopes[2], variances[2])],
    offsets: mean(offsets, variances[3]),
  };
}

/**
 * Solves (Σ + ε·1) · slope = covariance for each pixel by inverting the symmetric 3 × 3 matrix, and replaces the
 * covariances by the slopes. `variances` is Σ's upper triangle.
 */
function solve(
  [rr, rg, rb, gg, gb, bb]: readonly [Plane, Plane, Plane, Plane, Plane, Plane],
  [red, green, blue]: LocalLines["slopes"],
  epsilon: number,
): void {
  for (let i = 0; i < rr.values.length; i++) {
    const [x, y, z] = [get(red, i), get(green, i), get(blue, i)];
    const a = get(rr, i) + epsilon;
    const b = get(rg, i);
    const c = get(rb, i);
    const d = get(gg, i) + epsilon;
    const e = get(gb, i);
    const f = get(bb, i) + epsilon;
    const aa = d * f - e * e;
    const ab = c * e - b * f;
    const ac = b * e - c * d;
    const determinant = a * aa + b * ab + c * ac;
    const scale = determinant > 1e-12 ? 1 / determinant : 0;
    red.values[i] = scale * (aa * x + ab * y + ac * z);
    green.values[i] = scale * (ab * x + (a * f - c * c) * y + (c * b - a * e) * z);
    blue.values[i] = scale * (ac * x + (c * b - a * e) * y + (a * d - b * b) * z);
  }
}
