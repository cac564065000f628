/** A 3 × 3 matrix, row by row. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** What RGB numbers mean. */
export type ColourSpace = {
  /** From linear RGB to XYZ as ICC profiles count it: relative to the white D50. */
  readonly toXyz: Matrix;
  /** For red, green and blue: from the encoded value to the linear one, both 0 to 1. */
  readonly linear: readonly [Curve, Curve, Curve];
};
export type Curve = (encoded: number) => number;

/** IEC 61966-2-1, which Display P3 shares. */
export const srgbCurve: Curve = (encoded) =>
  encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;

/** The inverse of `srgbCurve`. */
export const srgbEncode: Curve = (linear) =>
  linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;

const withSrgbCurve = (toXyz: Matrix): ColourSpace => ({ toXyz, linear: [srgbCurve, srgbCurve, srgbCurve] });

// The matrices are those of the primaries in ITU-T H.273, brought from D65 to D50 (Bradford), as in the profiles that
// the ICC and Apple publish.
export const SRGB = withSrgbCurve([
  0.436066, 0.385147, 0.143066, 0.222488, 0.716873, 0.060608, 0.013916, 0.097076, 0.714096,
]);
export const DISPLAY_P3 = withSrgbCurve([
  0.515121, 0.291977, 0.157104, 0.241196, 0.692245, 0.066574, -0.00105, 0.041885, 0.784378,
]);
const BT2020 = withSrgbCurve([
  0.673492, 0.165665, 0.125046, 0.279053, 0.675339, 0.045609, -0.001938, 0.029984, 0.796861,
]);

/**
 * The colour space for the `colour_primaries` of an nclx box; sRGB for those that are not told apart here. The
 * transfer curve is taken for sRGB's, as every viewer does for BT.709 and BT.601 photos; PQ and HLG are not undone.
 */
export function colourSpaceOfPrimaries(primaries: number): ColourSpace {
  if (primaries === 9) return BT2020;
  // 11 is P3 with the cinema's greenish white; photos that say so mean Display P3.
  if (primaries === 11 || primaries === 12) return DISPLAY_P3;
  return SRGB;
}

/** The product of two matrices: first `b`, then `a`. */
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

/** The inverse of a matrix that has one. */
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
