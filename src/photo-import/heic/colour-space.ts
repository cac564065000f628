import { check, type HeicFile, readWord } from "./heic-file.ts";
import { readIccProfile } from "./icc-profile.ts";

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

const srgbEncode: Curve = (linear) =>
  linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;

const withSrgbCurve = (toXyz: Matrix): ColourSpace => ({ toXyz, linear: [srgbCurve, srgbCurve, srgbCurve] });

// Computed from the primaries in ITU-T H.273 and adapted from its white point D65 to D50 with the Bradford matrix.
export const SRGB = withSrgbCurve([
  0.436041, 0.385113, 0.143046, 0.222485, 0.716905, 0.06061, 0.01392, 0.097067, 0.713913,
]);
const DISPLAY_P3 = withSrgbCurve([
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
function multiply(a: Matrix, b: Matrix): Matrix {
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

function invert([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
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

/**
 * The file's colour space: its ICC profile if it has one, else the primaries of its nclx box, else sRGB. libheif uses
 * only the matrix and range of the nclx box, to convert YCbCr to RGB.
 */
export function readColourSpace(file: HeicFile): ColourSpace {
  return readIcc(file) ?? readNclx(file) ?? SRGB;
}

// Real RGB profiles take 0.5 to 4 kB; lookup tables for printers a few MB.
const LARGEST_PROFILE = 4_000_000;

function readIcc(file: HeicFile): ColourSpace | null {
  const { library, image } = file;
  const length = library._heif_image_handle_get_raw_color_profile_size(image);
  if (length === 0 || length > LARGEST_PROFILE) return null;
  const at = library._malloc(length);
  try {
    const read = check(file, (error) => library._heif_image_handle_get_raw_color_profile(error, image, at));
    return read.ok ? readIccProfile(library.HEAPU8.slice(at, at + length)) : null;
  } finally {
    library._free(at);
  }
}

function readNclx(file: HeicFile): ColourSpace | null {
  const { library, image } = file;
  const read = check(file, (error, result) =>
    library._heif_image_handle_get_nclx_color_profile(error, image, result),
  );
  if (!read.ok) return null;
  const profile = readWord(library, read.value);
  // struct heif_color_profile_nclx: version, color_primaries, …
  const primaries = readWord(library, profile + 4);
  library._heif_nclx_color_profile_free(profile);
  return colourSpaceOfPrimaries(primaries);
}

// 16384 entries: where sRGB is steepest (12.92), one step is 12.92 · 255 / 16384 = 0.2 of an 8-bit level.
const STEPS = 16383;

/**
 * Converts RGBA data from `space` to sRGB in place, clipping what is out of gamut. If `space` is sRGB under another
 * name, no byte changes. Uses no canvas, so the result is the same in every engine.
 */
export function convertToSrgb(data: Uint8ClampedArray, space: ColourSpace): void {
  const matrix = multiply(invert(SRGB.toXyz), space.toXyz);
  if (isSrgb(space, matrix)) return;
  const [redLinear, greenLinear, blueLinear] = space.linear.map((curve) =>
    Float32Array.from({ length: 256 }, (_, value) => curve(value / 255)),
  ) as [Float32Array, Float32Array, Float32Array];
  const encoded = encodingTable();
  const encode = (linear: number) => encoded[(Math.min(1, Math.max(0, linear)) * STEPS + 0.5) | 0] ?? 0;
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = matrix;
  for (let i = 0; i < data.length; i += 4) {
    const red = redLinear[data[i] ?? 0] ?? 0;
    const green = greenLinear[data[i + 1] ?? 0] ?? 0;
    const blue = blueLinear[data[i + 2] ?? 0] ?? 0;
    data[i] = encode(rr * red + rg * green + rb * blue);
    data[i + 1] = encode(gr * red + gg * green + gb * blue);
    data[i + 2] = encode(br * red + bg * green + bb * blue);
  }
}

let table: Uint8ClampedArray | null = null;

function encodingTable(): Uint8ClampedArray {
  table ??= Uint8ClampedArray.from({ length: STEPS + 1 }, (_, step) => srgbEncode(step / STEPS) * 255);
  return table;
}

function isSrgb({ linear }: ColourSpace, matrix: Matrix): boolean {
  const straight = matrix.every((cell, index) => Math.abs(cell - (index % 4 === 0 ? 1 : 0)) < 0.004);
  const sameCurves = linear.every((curve) =>
    [16, 64, 128, 192, 240].every((value) => Math.abs(srgbEncode(curve(value / 255)) * 255 - value) < 1),
  );
  return straight && sameCurves;
}
