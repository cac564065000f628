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
  const mean = (plane: Plane) => boxMean(plane, radius);
  const [red, green, blue] = guide;
  const means = [mean(red), mean(green), mean(blue)] as const;
  const wantedMean = mean(wanted);
  const covariance = (a: Plane, b: Plane, meanA: Plane, meanB: Plane): Float32Array => {
    const product = mean({ ...a, values: a.values.map((value, i) => value * get(b, i)) });
    return product.values.map((value, i) => value - get(meanA, i) * get(meanB, i));
  };
  const [r, g, b] = means;
  const variances = [
    covariance(red, red, r, r),
    covariance(red, green, r, g),
    covariance(red, blue, r, b),
    covariance(green, green, g, g),
    covariance(green, blue, g, b),
    covariance(blue, blue, b, b),
  ] as const;
  const withWanted = [
    covariance(red, wanted, r, wantedMean),
    covariance(green, wanted, g, wantedMean),
    covariance(blue, wanted, b, wantedMean),
  ] as const;
  const slopes = [blank(wanted), blank(wanted), blank(wanted)] as const;
  const offsets = blank(wanted);
  for (let i = 0; i < wanted.values.length; i++) {
    const line = solve(
      variances.map((one) => one[i] ?? 0),
      withWanted.map((one) => one[i] ?? 0),
      epsilon,
    );
    let offset = get(wantedMean, i);
    for (let c = 0; c < 3; c++) {
      const slope = line[c] ?? 0;
      (slopes[c] as Plane).values[i] = slope;
      offset -= slope * get(means[c] as Plane, i);
    }
    offsets.values[i] = offset;
  }
  return { slopes: [mean(slopes[0]), mean(slopes[1]), mean(slopes[2])], offsets: mean(offsets) };
}

const get = ({ values }: Plane, index: number): number => values[index] as number;

const blank = ({ width, height }: Plane): Plane => ({
  values: new Float32Array(width * height),
  width,
  height,
});

/** Solves (Σ + ε·1) · slope = covariance by inverting the symmetric 3 × 3 matrix; `variances` is Σ's upper triangle. */
function solve(
  variances: readonly number[],
  covariances: readonly number[],
  epsilon: number,
): readonly number[] {
  const [rr = 0, rg = 0, rb = 0, gg = 0, gb = 0, bb = 0] = variances;
  const [x = 0, y = 0, z = 0] = covariances;
  const [a, d, f] = [rr + epsilon, gg + epsilon, bb + epsilon];
  const [aa, ab, ac] = [d * f - gb * gb, rb * gb - rg * f, rg * gb - rb * d];
  const [bb2, bc, cc] = [a * f - rb * rb, rb * rg - a * gb, a * d - rg * rg];
  const determinant = a * aa + rg * ab + rb * ac;
  if (!(determinant > 1e-12)) return [0, 0, 0];
  return [
    (aa * x + ab * y + ac * z) / determinant,
    (ab * x + bb2 * y + bc * z) / determinant,
    (ac * x + bc * y + cc * z) / determinant,
  ];
}
