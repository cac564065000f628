import { failure, type Result } from "../../model/result.ts";
import { type ByteRange, MAX_PIECES, nameAt, uint32 } from "./bytes.ts";
import { type Exif, readExif } from "./exif.ts";
import { type HeaderFault, makeHeader, type PhotoHeader } from "./photo-header.ts";

const SIGNATURE_LENGTH = 8;

/** A chunk's name and the range of its data. `end` may be beyond the bytes. */
export type PngChunk = ByteRange & { readonly name: string };

/** The chunks whose names are within the bytes, at most `MAX_PIECES`. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  let at = SIGNATURE_LENGTH;
  for (let count = 0; count < MAX_PIECES && at + 8 <= bytes.length; count += 1) {
    const start = at + 8;
    const end = start + uint32(bytes, at);
    yield { name: nameAt(bytes, at + 4), start, end };
    at = end + 4; // the checksum
  }
}

/**
 * Reads the chunks up to the first pixel data. `acTL` and `eXIf` must precede it (PNG, third edition, table 7); an
 * `acTL` with one frame is a still picture.
 */
export function readPngHeader(bytes: Uint8Array): Result<PhotoHeader, HeaderFault> {
  let header: PngChunk | null = null;
  let exif: Exif | null = null;
  let animated = false;
  for (const chunk of pngChunks(bytes)) {
    if (!header && chunk.name !== "IHDR") return failure("broken");
    if (chunk.name === "IDAT" || chunk.name === "IEND") {
      if (!header) return failure("broken");
      const size = { width: uint32(bytes, header.start), height: uint32(bytes, header.start + 4) };
      return makeHeader("png", size, { orientation: exif?.orientation ?? 1, animated });
    }
    header ??= chunk;
    // A file may have only one (PNG, third edition, §11.3.3.6); of several, the first counts.
    if (chunk.name === "eXIf") exif ??= readExif(bytes, chunk);
    if (chunk.name === "acTL") animated = uint32(bytes, chunk.start) > 1;
  }
  return failure("cut-short");
}
