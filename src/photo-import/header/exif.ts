import { type ByteRange, hasText, uint16, uint16LE, uint32, uint32LE } from "./bytes.ts";
import { type Orientation, toOrientation } from "./orientation.ts";

/** The data used from an EXIF block. The thumbnail's range is relative to the bytes passed in, not to the block. */
export type Exif = { readonly orientation: Orientation; readonly thumbnail: ByteRange | null };

/** A TIFF directory: its entries by tag (the first of each) and the offset of the next directory (0: none). */
export type TiffDirectory = { readonly entries: ReadonlyMap<number, TiffEntry>; readonly next: number };
type TiffEntry = { readonly type: number; readonly count: number; readonly value: number };

export const PLAIN_EXIF: Exif = { orientation: 1, thumbnail: null };

const SHORT = 3;
const LONG = 4;
const ENTRY_LENGTH = 12;

const TAG_ORIENTATION = 0x0112;
const TAG_THUMBNAIL_START = 0x0201;
const TAG_THUMBNAIL_LENGTH = 0x0202;

/**
 * Reads an EXIF block, which is a small TIFF file (CIPA DC-008 §4.5), with or without its "Exif\0\0" prefix. Follows
 * only the link from the first directory to the second, so it cannot loop. If broken: upright, no thumbnail.
 */
export function readExif(bytes: Uint8Array, range: ByteRange): Exif {
  const start = hasText(bytes, range.start, "Exif\0") ? range.start + 6 : range.start;
  const tiff = bytes.subarray(start, range.end);
  const first = readTiffDirectory(tiff, firstDirectory(tiff));
  if (!first) return PLAIN_EXIF;
  const entry = first.entries.get(TAG_ORIENTATION);
  // As in browsers, anything but a single SHORT means upright.
  const orientation = entry?.type === SHORT && entry.count === 1 ? toOrientation(entry.value) : 1;
  const second = first.next > 0 ? readTiffDirectory(tiff, first.next) : null;
  const from = second?.entries.get(TAG_THUMBNAIL_START)?.value ?? Number.NaN;
  const length = second?.entries.get(TAG_THUMBNAIL_LENGTH)?.value ?? Number.NaN;
  const inside = from > 0 && length > 0 && from + length <= tiff.length;
  return { orientation, thumbnail: inside ? { start: start + from, end: start + from + length } : null };
}

/** The offset of a TIFF file's first directory; NaN if it is not a TIFF file. */
export function firstDirectory(tiff: Uint8Array): number {
  if (hasText(tiff, 0, "II*\0")) return uint32LE(tiff, 4);
  return hasText(tiff, 0, "MM\0*") ? uint32(tiff, 4) : Number.NaN;
}

/** The directory at `at`, as far as it is within the bytes of the TIFF file; null if it does not start there. */
export function readTiffDirectory(tiff: Uint8Array, at: number): TiffDirectory | null {
  const little = hasText(tiff, 0, "II");
  const short = little ? uint16LE : uint16;
  const long = little ? uint32LE : uint32;
  const count = short(tiff, at);
  if (Number.isNaN(count)) return null;
  const entries = new Map<number, TiffEntry>();
  // The count may claim more entries than there are. As in browsers, those that exist are read.
  const inside = Math.min(count, Math.floor((tiff.length - at - 2) / ENTRY_LENGTH));
  for (let i = 0; i < inside; i += 1) {
    const entry = at + 2 + i * ENTRY_LENGTH;
    const tag = short(tiff, entry);
    const type = short(tiff, entry + 2);
    const value = type === LONG ? long(tiff, entry + 8) : short(tiff, entry + 8);
    if (!entries.has(tag)) entries.set(tag, { type, count: long(tiff, entry + 4), value });
  }
  return { entries, next: long(tiff, at + 2 + count * ENTRY_LENGTH) };
}
