import type { Size } from "../../model/geometry.ts";
import type { PhotoHeader } from "../header/photo-header.ts";
import { type Decoded, decodeWhole } from "./decode-whole.ts";

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
 * A JPEG upright, decoded at `wanted`, which is its stored size or a part of it, before orientation. Null where the
 * decoder refuses or gives another size. The bytes stay the caller's.
 */
export async function decodeScaled(
  bytes: ArrayBuffer,
  header: PhotoHeader,
  wanted: Size,
): Promise<Decoded | null> {
  const { stored, mime } = header;
  if (wanted.width === stored.width && hasPlanarFrames()) return decodeWhole(bytes, header);
  const decoder = new ImageDecoder({
    // An ArrayBuffer, not a stream: Firefox sometimes hangs on blob.stream().
    data: bytes,
    type: mime,
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
      // The frame, not the header, says whether the photo is turned by a quarter.
      const upright = { width: image.displayWidth, height: image.displayHeight };
      const isTurned = !isSame(upright, wanted);
      if (!isSame(isTurned ? swapped(upright) : upright, wanted)) return null;
      const bitmap = await createImageBitmap(image);
      if (isSame(bitmap, upright)) return { bitmap, size: isTurned ? swapped(stored) : stored };
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

/**
 * Chromium decodes most JPEGs at full size to YUV planes. createImageBitmap squeezes such a frame into its stored
 * width and height when it is turned by a quarter (seen in Chromium 156), and its colours are 56 to 58 dB from
 * libjpeg's. createImageBitmap of the file is exact and faster there. Firefox has neither the fault nor the rotation of
 * frames, and would decode the file on the main thread.
 */
const hasPlanarFrames = (): boolean => "rotation" in VideoFrame.prototype;

const isSame = (one: Size, other: Size): boolean => one.width === other.width && one.height === other.height;

const swapped = ({ width, height }: Size): Size => ({ width: height, height: width });
