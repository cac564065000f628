import { type ColourSpace, invert, type Matrix, multiply, SRGB, srgbEncode } from "./colour-space.ts";

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
