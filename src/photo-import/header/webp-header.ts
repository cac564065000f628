import { failure, type Result } from "../../model/result.ts";
import { type ByteRange, hasText, MAX_PIECES, nameAt, uint8, uint16LE, uint24LE, uint32LE } from "./bytes.ts";
import { readExif } from "./exif.ts";
import { type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

const FLAG_ANIMATED = 0x02;
export const FLAG_EXIF = 0x08;

type WebpChunk = ByteRange & { readonly name: string };

/**
 * Reads a WebP header (RFC 9649). The first chunk contains the size. EXIF follows the pixels, so a file whose flags
 * announce it is `cut-short` until the bytes include it.
 */
export function readWebpHeader(bytes: Uint8Array): Result<PhotoHeader, HeaderFault> {
  const start = 20;
  switch (nameAt(bytes, 12)) {
    case "VP8 ":
      // Three bytes of frame tag, then a start code; the two top bits of each side are a scale that is never used.
      if (bytes.length >= start + 6 && !hasText(bytes, start + 3, "\x9d\x01\x2a")) return failure("broken");
      return makeHeader("webp", {
        width: low14(uint16LE(bytes, start + 6)),
        height: low14(uint16LE(bytes, start + 8)),
      });
    case "VP8L": {
      if (bytes.length > start && !hasText(bytes, start, "\x2f")) return failure("broken");
      const packed = uint32LE(bytes, start + 1);
      return makeHeader("webp", {
        width: 1 + (packed % 2 ** 14),
        height: 1 + (Math.floor(packed / 2 ** 14) % 2 ** 14),
      });
    }
    case "VP8X":
      return readExtended(bytes, start);
    default:
      return failure(bytes.length < 16 ? "cut-short" : "broken");
  }
}

const low14 = (value: number): number => value % 2 ** 14;

function readExtended(bytes: Uint8Array, start: number): Result<PhotoHeader, HeaderFault> {
  const flags = uint8(bytes, start);
  const size = { width: 1 + uint24LE(bytes, start + 4), height: 1 + uint24LE(bytes, start + 7) };
  const animated = (flags & FLAG_ANIMATED) !== 0;
  if ((flags & FLAG_EXIF) === 0) return makeHeader("webp", size, { animated });
  const fileEnd = 8 + uint32LE(bytes, 4);
  for (const chunk of webpChunks(bytes)) {
    if (chunk.end > bytes.length) return failure("cut-short");
    if (chunk.name === "EXIF") {
      return makeHeader("webp", size, { animated, orientation: readExif(bytes, chunk).orientation });
    }
  }
  // The flag was false, or the bytes end first.
  return fileEnd > bytes.length ? failure("cut-short") : makeHeader("webp", size, { animated });
}

/** The chunks whose names are within the bytes, at most `MAX_PIECES`. */
export function* webpChunks(bytes: Uint8Array): Generator<WebpChunk> {
  let at = 12;
  for (let count = 0; count < MAX_PIECES && at + 8 <= bytes.length; count += 1) {
    const length = uint32LE(bytes, at + 4);
    const start = at + 8;
    yield { name: nameAt(bytes, at), start, end: start + length };
    at = start + length + (length % 2); // padded to even
  }
}
