import { FLAG_EXIF, webpChunks } from "./webp-header.ts";

/**
 * A copy of an extended WebP file in which no decoder finds EXIF, of the same length. Chromium 156 and Firefox 153
 * ignore the orientation in it (measured), others may heed it; hidden, whoever opens the file turns the pixels once.
 */
export function webpWithoutExif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  for (const { name, start } of webpChunks(bytes)) {
    if (name === "VP8X") copy[start] = (copy[start] ?? 0) & ~FLAG_EXIF;
    // Readers skip chunks of unknown names (RFC 9649 §2.7.1.6): "eXIF" is one.
    if (name === "EXIF") copy[start - 8] = 0x65;
  }
  return copy;
}
