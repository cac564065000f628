import { zlibSync } from "fflate";
import { pngChunk, pngFile, srgbChunk } from "./png-chunks.ts";
import { filterRows } from "./png-filters.ts";

/** RGBA, 8 bits each, row by row: what a canvas gives. Sides in pixels. */
export type RgbaPixels = {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
};

/** How hard fflate looks for repetitions, 0 to 9. Level 6 makes a photo 3 % smaller in 2 to 3 times the time, 9 makes it 5 % smaller in 5. */
const LEVEL = 4;

/**
 * A PNG file of exactly these pixels, without loss: IHDR, sRGB, IDAT, IEND and nothing else. Opaque pictures are
 * written as RGB. Throws a RangeError where memory runs out.
 */
export function writePng({ data, width, height }: RgbaPixels): Uint8Array<ArrayBuffer> {
  const opaque = isOpaque(data);
  const rows = opaque
    ? filterRows({ data: withoutAlpha(data), width, height, channels: 3 })
    : filterRows({ data, width, height, channels: 4 });
  return pngFile([
    pngChunk("IHDR", header(width, height, opaque)),
    srgbChunk(),
    pngChunk("IDAT", zlibSync(rows, { level: LEVEL })),
    pngChunk("IEND", new Uint8Array(0)),
  ]);
}

/** Width, height, 8 bits, colour type (2 RGB, 6 RGBA), deflate, the standard filters, not interlaced. */
function header(width: number, height: number, opaque: boolean): Uint8Array {
  const content = new Uint8Array(13);
  const view = new DataView(content.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  content.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  return content;
}

function isOpaque(data: RgbaPixels["data"]): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

function withoutAlpha(data: RgbaPixels["data"]): Uint8Array {
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return rgb;
}
