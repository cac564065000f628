import type { Box } from "../../domain/face.ts";
import { INPUT_SIDE } from "./face-model.ts";

/** Pixels as a canvas gives them: red, green, blue, alpha, 0..255, row by row. `ImageData` is one. */
export type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

/**
 * Fills `input` (128 × 128 × red, green, blue, in -1..1) with a region of the picture, whole and in proportion, in the
 * middle, with black beside it: the way the network was trained. `region` is in pixels of the picture and may have
 * fractions. Each input pixel is the mean of all it covers: skipping some would lose small faces.
 */
export function fillInput(input: Float32Array, pixels: Pixels, region: Box): void {
  const { scale, left, top } = letterbox(region);
  const columns = spans(region.x, region.width, pixels.width, left, scale);
  const rows = spans(region.y, region.height, pixels.height, top, scale);
  input.fill(-1);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      if (row && column) average(pixels, row, column, input, (y * INPUT_SIDE + x) * 3);
    });
  });
}

/** How a region lies in the input: input pixels per picture pixel, and the width of the bars beside it. */
export function letterbox(region: Box): { scale: number; left: number; top: number } {
  const scale = INPUT_SIDE / Math.max(region.width, region.height);
  return {
    scale,
    left: (INPUT_SIDE - region.width * scale) / 2,
    top: (INPUT_SIDE - region.height * scale) / 2,
  };
}

/** Whole picture pixels from `from` up to and without `to`. */
type Span = { readonly from: number; readonly to: number };

/** For each input column (or row) the picture columns it covers, at least one; null in the bars. */
function spans(start: number, length: number, limit: number, bar: number, scale: number): (Span | null)[] {
  return Array.from({ length: INPUT_SIDE }, (_, index) => {
    const middle = (index + 0.5 - bar) / scale;
    if (middle < 0 || middle >= length) return null;
    const half = Math.max(0.5, 0.5 / scale);
    const from = Math.min(limit - 1, Math.max(0, Math.round(start + middle - half)));
    return { from, to: Math.min(limit, Math.max(from + 1, Math.round(start + middle + half))) };
  });
}

function average(pixels: Pixels, row: Span, column: Span, input: Float32Array, at: number): void {
  const { data, width } = pixels;
  let [red, green, blue] = [0, 0, 0];
  for (let y = row.from; y < row.to; y++) {
    for (let i = (y * width + column.from) * 4; i < (y * width + column.to) * 4; i += 4) {
      red += data[i] ?? 0;
      green += data[i + 1] ?? 0;
      blue += data[i + 2] ?? 0;
    }
  }
  const half = 127.5 * (row.to - row.from) * (column.to - column.from);
  input[at] = red / half - 1;
  input[at + 1] = green / half - 1;
  input[at + 2] = blue / half - 1;
}
