import { nameAt } from "./bytes.ts";
import { primaryProperties } from "./heif-header.ts";
import { findBox } from "./iso-boxes.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { pngChunks } from "./png-header.ts";
import { FLAG_EXIF, webpChunks } from "./webp-header.ts";

type Hide = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

/**
 * Formats whose orientation the engines treat differently, and how to strip it. Measured: Chromium 156 and Firefox 153
 * ignore it in WebP and apply it in PNG and AVIF; WebKitGTK 2.50 ignores it in all three. All of them apply it in JPEG.
 */
const STRIPPERS: Partial<Readonly<Record<PhotoHeader["format"], Hide>>> = {
  webp: webpWithoutExif,
  png: pngWithoutExif,
  avif: avifWithoutRotation,
};

/** A copy without the orientation, which the caller then applies once. Null if the format needs no copy. */
export function stripOrientation(
  bytes: Uint8Array,
  format: PhotoHeader["format"],
): Uint8Array<ArrayBuffer> | null {
  return STRIPPERS[format]?.(bytes) ?? null;
}

/** Removes the eXIf chunks; renaming them would require new checksums. */
function pngWithoutExif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { name, start, end } of pngChunks(bytes)) {
    if (name !== "eXIf") continue;
    parts.push(bytes.subarray(from, start - 8));
    from = end + 4;
  }
  parts.push(bytes.subarray(from));
  const copy = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    copy.set(part, at);
    at += part.length;
  }
  return copy;
}

/** Rotation and mirroring are essential properties that must stay: each becomes a rotation by 0 (`irot` 0). */
function avifWithoutRotation(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  const meta = findBox(bytes, { start: 0, end: bytes.length }, "meta");
  for (const { type, start } of meta ? primaryProperties(bytes, meta) : []) {
    if ((type !== "irot" && type !== "imir") || nameAt(bytes, start - 4) !== type) continue;
    copy.set(IROT, start - 4);
    copy[start] = 0;
  }
  return copy;
}

/** "irot" */
const IROT = [0x69, 0x72, 0x6f, 0x74];

/**
 * A copy of an extended WebP file, of the same length, with its EXIF hidden from decoders. Chromium 156 and Firefox 153
 * ignore the orientation in it (measured), but other browsers may not. In the copy, none can apply it, so it is applied
 * exactly once, by the caller.
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
