import { zlibSync } from "fflate";
import { pngChunk, pngFile, srgbChunk } from "./png-chunks.ts";
import { filterRows, type RgbaPixels } from "./png-filters.ts";

/**
 * fflate's compression level, 0 to 9. Photos in Chromium at 1024²: level 4 is 2 % smaller and takes 1.6 times as long;
 * 6 is 5 % smaller and takes 4 times as long.
 */
const LEVEL = 3;

/**
 * Writes exactly these pixels as a lossless PNG: IHDR, sRGB, IDAT, IEND and nothing else. Opaque pictures are written
 * as RGB. Throws a RangeError if memory runs out.
 */
export function writePng(pixels: RgbaPixels): Uint8Array<ArrayBuffer> {
  const opaque = isOpaque(pixels.data);
  return pngFile([
    pngChunk("IHDR", header(pixels, opaque)),
    srgbChunk(),
    pngChunk("IDAT", zlibSync(filterRows(pixels, opaque ? 3 : 4), { level: LEVEL })),
    pngChunk("IEND", new Uint8Array(0)),
  ]);
}

/** Width, height, 8 bits, colour type (2 RGB, 6 RGBA), deflate, the standard filters, not interlaced. */
function header({ width, height }: RgbaPixels, opaque: boolean): Uint8Array {
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
