import type { Size } from "../../model/geometry.ts";
import { failure, type Result } from "../../model/result.ts";
import { type ByteRange, hasText, uint8, uint16 } from "./bytes.ts";
import { type Exif, PLAIN_EXIF, readExif } from "./exif.ts";
import { isFrame, isUsualFrame, type JpegSegment, jpegSegments, MARKER } from "./jpeg-segments.ts";
import { type EmbeddedThumbnail, type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

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
