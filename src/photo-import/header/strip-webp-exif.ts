import { FLAG_EXIF, webpChunks } from "./webp-header.ts";

/**
 * A copy of an extended WebP file, of the same length, with its EXIF hidden from decoders. Chromium 156 and Firefox 153
 * ignore its orientation (measured), others may not; hidden, it is applied exactly once, by the caller.
 */
export function webpWithoutExif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  for (const { name, start } of webpChunks(bytes)) {
    if (name === "VP8X") copy[start] = (copy[start] ?? 0) & ~FLAG_EXIF;
    // Readers skip unknown chunks (RFC 9649 §2.7.1.6), such as "eXIF".
    if (name === "EXIF") copy[start - 8] = 0x65;
  }
  return copy;
}
