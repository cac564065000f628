import type { Size } from "../../domain/geometry.ts";
import type { PhotoHeader } from "../photo-header/photo-header.ts";

/** Eighths of the stored size at which libjpeg-turbo's fast inverse transforms work; 3, 5, 6 and 7 are slower. */
const FAST_EIGHTHS = [1, 2, 4, 8] as const;

/** The fewest eighths that are sharp enough for a square of `side` device pixels that the photo covers. */
export function eighthsFor(stored: Size, side: number): number {
  const shorter = Math.min(stored.width, stored.height);
  return FAST_EIGHTHS.find((eighths) => (shorter * eighths) / 8 >= side) ?? 8;
}

/**
 * Whether this browser decodes a JPEG straight to a part of its size. Chromium does for n/8, Firefox for any size;
 * for other formats Chromium ignores the wish, and Safari has no ImageDecoder.
 */
export function canDecodeScaled({ format }: PhotoHeader): boolean {
  return format === "jpeg" && typeof ImageDecoder !== "undefined";
}

/**
 * The photo upright at a size asked for as stored, or null where the decoder refuses or gives another shape than the
 * header promised. The bytes stay the caller's.
 */
export async function decodeScaled(
  bytes: ArrayBuffer,
  header: PhotoHeader,
  wanted: Size,
): Promise<ImageBitmap | null> {
  const decoder = new ImageDecoder({
    // An ArrayBuffer, not a stream: Firefox sometimes hangs on blob.stream().
    data: bytes,
    type: header.mime,
    desiredWidth: wanted.width,
    desiredHeight: wanted.height,
    preferAnimation: false,
  });
  // Firefox rejects these for a damaged file, whether or not anybody waits for them: an unhandled rejection.
  decoder.tracks.ready.catch(() => {});
  decoder.completed.catch(() => {});
  try {
    const { image } = await decoder.decode();
    try {
      // Drawing or copying the frame applies its orientation.
      const bitmap = await createImageBitmap(image);
      const sides = [bitmap.width, bitmap.height].sort((a, b) => a - b);
      const promised = [wanted.width, wanted.height].sort((a, b) => a - b);
      if (sides[0] === promised[0] && sides[1] === promised[1]) return bitmap;
      bitmap.close();
      return null;
    } finally {
      image.close();
    }
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}
