import type { Size } from "../../model/geometry.ts";
import { hasText, uint8 } from "./bytes.ts";
import { firstDirectory, readTiffDirectory } from "./exif.ts";
import { isoBoxes } from "./iso-boxes.ts";
import type { OptionalFormat } from "./photo-header.ts";

const TAG_WIDTH = 256;
const TAG_HEIGHT = 257;

/**
 * The size in pixels, before orientation, of a file that `readPhotoHeader` rejects as one of these formats, for
 * checking the limits before decoding. Null if the bytes do not contain it; a TIFF may store it at its end.
 */
export function readOptionalFormatSize(bytes: Uint8Array, format: OptionalFormat): Size | null {
  const { width, height } = format === "tiff" ? tiffSize(bytes) : jpegXlSize(bytes);
  return width >= 1 && height >= 1 ? { width, height } : null;
}

function tiffSize(bytes: Uint8Array): Size {
  const entries = readTiffDirectory(bytes, firstDirectory(bytes))?.entries;
  const value = (tag: number) => entries?.get(tag)?.value ?? Number.NaN;
  return { width: value(TAG_WIDTH), height: value(TAG_HEIGHT) };
}

/** Width to height, for headers that only give their ratio (ISO/IEC 18181-1, SizeHeader). */
const RATIOS: readonly (readonly [number, number])[] = [
  [1, 1],
  [12, 10],
  [4, 3],
  [3, 2],
  [16, 9],
  [5, 4],
  [2, 1],
];

function jpegXlSize(bytes: Uint8Array): Size {
  const start = codestreamStart(bytes);
  if (!hasText(bytes, start, "\xff\x0a")) return { width: Number.NaN, height: Number.NaN };
  let position = (start + 2) * 8;
  /** Reads `count` bits as a number, lowest bit first. */
  const take = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i += 1, position += 1) {
      value += ((uint8(bytes, Math.floor(position / 8)) / 2 ** (position % 8)) & 1) * 2 ** i;
    }
    return position <= bytes.length * 8 ? value : Number.NaN;
  };
  const inEights = take(1) === 1;
  const side = () => (inEights ? (take(5) + 1) * 8 : 1 + take([9, 13, 18, 30][take(2)] ?? 0));
  const height = side();
  const ratio = RATIOS[take(3) - 1];
  return { width: ratio ? Math.floor((height * ratio[0]) / ratio[1]) : side(), height };
}

/** The codestream's offset: at the start, or in a box, after a part number if it is split. */
function codestreamStart(bytes: Uint8Array): number {
  if (hasText(bytes, 0, "\xff\x0a")) return 0;
  for (const { type, start } of isoBoxes(bytes, { start: 0, end: bytes.length })) {
    if (type === "jxlc") return start;
    if (type === "jxlp") return start + 4;
  }
  return Number.NaN;
}
