import type { Box } from "../../model/face.ts";

/** Canvas pixels, such as `ImageData`: red, green, blue, alpha, 0..255, row by row. */
export type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

/** A network's square input, and the placement of a region of a picture in it. */
export type InputFrame = {
  /** In input pixels. */
  readonly side: number;
  /** Input pixels per picture pixel. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Width of the bars to the left and right, and height of those above and below, in input pixels. */
  readonly left: number;
  readonly top: number;
  /** The input value for black; white is 1. */
  readonly black: -1 | 0;
};

/**
 * Fills `input` (side × side × red, green, blue) with a region of the picture, and the bars beside it with black.
 * `region` is in picture pixels and may be fractional. Each input pixel is the mean of all the pixels it covers:
 * skipping some would lose small faces and alias fine hair.
 */
export function fillInput(input: Float32Array, pixels: Pixels, region: Box, frame: InputFrame): void {
  const { side, left, top, scaleX, scaleY, black } = frame;
  const columns = spans(side, region.x, region.width, pixels.width, left, scaleX);
  const rows = spans(side, region.y, region.height, pixels.height, top, scaleY);
  input.fill(black);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      if (row && column) average(pixels, row, column, black, input, (y * side + x) * 3);
    });
  });
}

/** Whole picture pixels in [from, to). */
type Span = { readonly from: number; readonly to: number };

/** The picture columns (or rows) that each input column (or row) covers, at least one; null in the bars. */
function spans(
  side: number,
  start: number,
  length: number,
  limit: number,
  bar: number,
  scale: number,
): (Span | null)[] {
  return Array.from({ length: side }, (_, index) => {
    const middle = (index + 0.5 - bar) / scale;
    if (middle < 0 || middle >= length) return null;
    const half = Math.max(0.5, 0.5 / scale);
    const from = Math.min(limit - 1, Math.max(0, Math.round(start + middle - half)));
    return { from, to: Math.min(limit, Math.max(from + 1, Math.round(start + middle + half))) };
  });
}

function average(
  { data, width }: Pixels,
  row: Span,
  column: Span,
  black: number,
  input: Float32Array,
  at: number,
): void {
  let [red, green, blue] = [0, 0, 0];
  for (let y = row.from; y < row.to; y++) {
    for (let i = (y * width + column.from) * 4; i < (y * width + column.to) * 4; i += 4) {
      red += data[i] ?? 0;
      green += data[i + 1] ?? 0;
      blue += data[i + 2] ?? 0;
    }
  }
  const white = (255 / (1 - black)) * (row.to - row.from) * (column.to - column.from);
  input[at] = red / white + black;
  input[at + 1] = green / white + black;
  input[at + 2] = blue / white + black;
}
