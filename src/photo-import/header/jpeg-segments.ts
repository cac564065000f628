import { type ByteRange, MAX_PIECES, uint16 } from "./bytes.ts";
import type { HeaderFault } from "./photo-header.ts";

/** A marker and what belongs to it, without marker and length. `end` may lie outside the bytes. */
export type JpegSegment = ByteRange & { readonly marker: number };

export const MARKER = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda, APP1: 0xe1 } as const;

/** The segments in order, `MAX_PIECES` at most; a fault is the last thing yielded where the bytes end or make no sense. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment | HeaderFault> {
  let at = 2;
  for (let count = 0; count < MAX_PIECES; count += 1) {
    const segment = nextSegment(bytes, at);
    yield segment;
    if (typeof segment === "string") return;
    at = segment.end;
  }
  yield "broken";
}

/**
 * The next segment at or after `from`. Skips what is no marker (compressed data with its stuffed zeros, fill bytes,
 * restart markers, junk between segments) as libjpeg does, so it also finds the end of a scan. Calls that go on from the segment's end
 * take linear time together.
 */
function nextSegment(bytes: Uint8Array, from: number): JpegSegment | HeaderFault {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    if (marker === undefined) return "cut-short";
    at += 1;
    if (marker === MARKER.SOI || marker === MARKER.EOI) return { marker, start: at, end: at };
    if (!isInScan(marker)) return withLength(bytes, marker, at);
    at = bytes.indexOf(0xff, at);
  }
  return "cut-short";
}

function withLength(bytes: Uint8Array, marker: number, at: number): JpegSegment | HeaderFault {
  const length = uint16(bytes, at);
  if (Number.isNaN(length)) return "cut-short";
  return length < 2 ? "broken" : { marker, start: at + 2, end: at + length };
}

/** A stuffed zero, TEM and RST0 to RST7: no segments, and of no meaning here (ITU-T T.81, table B.1). */
const isInScan = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * SOF0 to SOF15, and SOF55 of JPEG-LS. C4, C8 and CC in their midst are tables and a reserve (ITU-T T.81, table B.1;
 * T.87, table C.1).
 */
export const isFrame = (marker: number): boolean =>
  marker === 0xf7 ||
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc);

/** SOF0 to SOF2: sequential or progressive, coded by Huffman. Browsers decode no other, and those with 8 bits only. */
export const isUsualFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
