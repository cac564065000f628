import type { Size } from "../../model/geometry.ts";
import { failure, type Result } from "../../model/result.ts";
import { type ByteRange, hasText, MAX_PIECES, uint8, uint16 } from "./bytes.ts";
import { type Exif, PLAIN_EXIF, readExif } from "./exif.ts";
import { type EmbeddedThumbnail, type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

/** A marker and the range of its content, without marker and length. `end` may be beyond the bytes. */
type JpegSegment = ByteRange & { readonly marker: number };

export const MARKER = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda, APP1: 0xe1 } as const;

/** The segments in order, at most `MAX_PIECES`. Where the bytes end or make no sense, the last item is a fault. */
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
 * The next segment at or after `from`. Like libjpeg, skips everything that is not a marker (compressed data with its
 * stuffed zeros, fill bytes, restart markers, junk between segments), so it also finds the end of a scan. Repeated
 * calls from each segment's end take linear time overall.
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

/** A stuffed zero, TEM, or RST0 to RST7: not segments, and irrelevant here (ITU-T T.81, table B.1). */
const isInScan = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * SOF0 to SOF15, and SOF55 of JPEG-LS. C4, C8 and CC in between are tables and a reserved marker (ITU-T T.81, table
 * B.1; T.87, table C.1).
 */
const isFrame = (marker: number): boolean =>
  marker === 0xf7 ||
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc);

/** SOF0 to SOF2: sequential or progressive, Huffman-coded. Browsers decode no others, and these with 8 bits only. */
const isUsualFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;

type Frame = { readonly size: Size; readonly isRare: boolean };

/**
 * Reads the segments up to the first scan, as decoders do: an orientation after the frame still counts, one after the
 * scan does not. Previews and further pictures are inside segments or after the end, so the first frame is the photo's.
 */
export function readJpegHeader(bytes: Uint8Array): Result<PhotoHeader, HeaderFault> {
  let frame: Frame | null = null;
  let exif: Exif | null = null;
  for (const segment of jpegSegments(bytes)) {
    if (typeof segment === "string") return failure(segment);
    if (segment.marker === MARKER.SOS || segment.marker === MARKER.EOI) break;
    if (isFrame(segment.marker)) frame ??= readFrame(bytes, segment);
    const isExif = segment.marker === MARKER.APP1 && hasText(bytes, segment.start, "Exif\0");
    if (isExif) exif ??= readExif(bytes, segment);
  }
  if (!frame) return failure("broken");
  const { orientation, thumbnail } = exif ?? PLAIN_EXIF;
  return makeHeader("jpeg", frame.size, {
    orientation,
    thumbnail: thumbnail && measureThumbnail(bytes, thumbnail),
    isRare: frame.isRare,
  });
}

function readFrame(bytes: Uint8Array, { marker, start }: JpegSegment): Frame {
  return {
    size: { width: uint16(bytes, start + 3), height: uint16(bytes, start + 1) },
    isRare: !isUsualFrame(marker) || uint8(bytes, start) !== 8,
  };
}

/** Null unless the thumbnail starts as a JPEG. */
function measureThumbnail(bytes: Uint8Array, { start, end }: ByteRange): EmbeddedThumbnail | null {
  const small = bytes.subarray(start, end);
  if (!hasText(small, 0, "\xff\xd8\xff")) return null;
  for (const segment of jpegSegments(small)) {
    if (typeof segment === "string" || segment.marker === MARKER.SOS) return null;
    if (isFrame(segment.marker)) {
      const { size } = readFrame(small, segment);
      return size.width > 0 && size.height > 0 ? { start, end, size } : null;
    }
  }
  return null;
}
