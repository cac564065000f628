/** A 3 × 3 matrix in row-major order. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

export type ColourSpace = {
  /** From linear RGB to XYZ as in ICC profiles: relative to the white point D50. */
  readonly toXyz: Matrix;
  /** For red, green and blue: from encoded to linear, both 0 to 1. */
  readonly linear: readonly [Curve, Curve, Curve];
};
export type Curve = (encoded: number) => number;

/** IEC 61966-2-1; Display P3 uses the same curve. */
const srgbCurve: Curve = (encoded) =>
  encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;

/** The inverse of `srgbCurve`. */
export const srgbEncode: Curve = (linear) =>
  linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;

const withSrgbCurve = (toXyz: Matrix): ColourSpace => ({ toXyz, linear: [srgbCurve, srgbCurve, srgbCurve] });

// Computed from the primaries in ITU-T H.273 and adapted from its white point D65 to D50 with the Bradford matrix.
export const SRGB = withSrgbCurve([
  0.436041, 0.385113, 0.143046, 0.222485, 0.716905, 0.06061, 0.01392, 0.097067, 0.713913,
]);
export const DISPLAY_P3 = withSrgbCurve([
  0.515119, 0.291978, 0.157103, 0.241189, 0.692244, 0.066567, -0.00105, 0.041879, 0.784071,
]);
const BT2020 = withSrgbCurve([
  0.67348, 0.165671, 0.125049, 0.279043, 0.675344, 0.045613, -0.001933, 0.029983, 0.796851,
]);

/**
 * The colour space for the `colour_primaries` of an nclx box; sRGB for all that are not listed here. The transfer curve
 * is assumed to be sRGB's, as viewers do for BT.709 and BT.601 photos; PQ and HLG are not decoded.
 */
export function colourSpaceOfPrimaries(primaries: number): ColourSpace {
  if (primaries === 9) return BT2020;
  // 11 is P3 with the greenish white point of cinemas; photos marked with it mean Display P3.
  if (primaries === 11 || primaries === 12) return DISPLAY_P3;
  return SRGB;
}

/** The product `a` · `b`, which applies `b` first. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, k) => sum + (a[row * 3 + k] ?? 0) * (b[k * 3 + column] ?? 0), 0);
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ];
}

/** The inverse of an invertible matrix. */
export function invert([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const [A, B, C] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const scale = 1 / (a * A + b * B + c * C);
  return [
    A * scale,
    (c * h - b * i) * scale,
    (b * f - c * e) * scale,
    B * scale,
    (a * i - c * g) * scale,
    (c * d - a * f) * scale,
    C * scale,
    (b * g - a * h) * scale,
    (a * e - b * d) * scale,
  ];
}
