import { bmpIsWhole, icoIsWhole } from "./bmp-header.ts";
import { uint32LE } from "./bytes.ts";
import { gifFirstFrameIsWhole } from "./gif-header.ts";
import { isoBoxesAreWhole } from "./iso-boxes.ts";
import { jpegSegments, MARKER } from "./jpeg-header.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { pngChunks } from "./png-header.ts";

/**
 * Whether the end of the photo is missing. Pass the whole file, whose header must have been read without a fault.
 * Browsers treat truncated files differently (Chromium rejects them, Firefox fills the gap with white, WebKit with
 * black), so they must be detected before decoding. Takes linear time.
 */
export function photoIsTruncated(bytes: Uint8Array, format: PhotoHeader["format"]): boolean {
  return !IS_WHOLE[format](bytes);
}

const IS_WHOLE: Readonly<Record<PhotoHeader["format"], (bytes: Uint8Array) => boolean>> = {
  jpeg: (bytes) => !jpegIsTruncated(bytes),
  png: pngIsWhole,
  webp: webpIsWhole,
  avif: isoBoxesAreWhole,
  heic: isoBoxesAreWhole,
  gif: gifFirstFrameIsWhole,
  bmp: bmpIsWhole,
  ico: icoIsWhole,
  // Only the browser's decoder can detect truncation in these two.
  "jpeg-xl": () => true,
  tiff: () => true,
};

/** Each scan is a pass over the whole picture. libjpeg-turbo's own tools can be limited to 500 (`djpeg -maxscans`). */
const MAX_SCANS = 500;

/**
 * Whether a JPEG has no end marker after its scans. Anything after that marker (further pictures, a video, padding) is
 * ignored, and so are the markers of pictures inside segments.
 */
export function jpegIsTruncated(bytes: Uint8Array): boolean {
  let scans = 0;
  for (const segment of jpegSegments(bytes)) {
    if (typeof segment === "string") return true;
    if (segment.marker === MARKER.EOI) return scans === 0;
    if (segment.marker === MARKER.SOS) scans += 1;
    if (scans > MAX_SCANS) return true;
  }
  return true;
}

function pngIsWhole(bytes: Uint8Array): boolean {
  for (const { name, end } of pngChunks(bytes)) if (name === "IEND") return end <= bytes.length;
  return false;
}

function webpIsWhole(bytes: Uint8Array): boolean {
  // An odd length is padded to even; some writers omit the padding.
  return 8 + uint32LE(bytes, 4) <= bytes.length + 1;
}
