import type { Size } from "../../model/geometry.ts";
import type { PhotoHeader } from "../header/photo-header.ts";
import { type Decoded, decodeWhole } from "./decode-whole.ts";

/** Eighths of the stored size for which libjpeg-turbo has a fast inverse transform; 3, 5, 6 and 7 are slower. */
const FAST_EIGHTHS = [1, 2, 4, 8] as const;

/** The fewest eighths at which the photo, covering a square of `side` device pixels, is still sharp. */
export function eighthsFor(stored: Size, side: number): number {
  const shorter = Math.min(stored.width, stored.height);
  return FAST_EIGHTHS.find((eighths) => (shorter * eighths) / 8 >= side) ?? 8;
}

/**
 * Whether this browser can decode a JPEG directly to a fraction of its size. Chromium can for n/8, Firefox for any
 * size. For other formats Chromium ignores the requested size, and Safari has no ImageDecoder.
 */
export function canDecodeScaled({ format }: PhotoHeader): boolean {
  return format === "jpeg" && typeof ImageDecoder !== "undefined";
}

/**
 * Decodes a JPEG, upright, at `wanted`: its stored size or a fraction of it, before orientation. Null if the decoder
 * refuses or returns another size. The caller still owns `bytes`.
 */
export async function decodeScaled(
  bytes: ArrayBuffer,
  header: PhotoHeader,
  wanted: Size,
): Promise<Decoded | null> {
  const { stored, mime } = header;
  if (wanted.width === stored.width && hasPlanarFrames()) return decodeWhole(bytes, header);
  const decoder = new ImageDecoder({
    // Not a stream: Firefox sometimes hangs on blob.stream().
    data: bytes,
    type: mime,
    desiredWidth: wanted.width,
    desiredHeight: wanted.height,
    preferAnimation: false,
  });
  // In Firefox these promises reject for a damaged file, which would be an unhandled rejection.
  decoder.tracks.ready.catch(() => {});
  decoder.completed.catch(() => {});
  try {
    const { image } = await decoder.decode();
    try {
      // Whether the photo is rotated by 90° is taken from the frame, not from the header.
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
 * Chromium decodes most JPEGs at full size to YUV planes. createImageBitmap squeezes such a frame into its stored width
 * and height if it is rotated by 90° (seen in Chromium 156), and its colours differ from libjpeg's (PSNR 56 to 58 dB).
 * In Chromium, createImageBitmap of the file is exact and faster. Firefox, whose frames have no `rotation`, does not
 * have this bug, and would decode the file on the main thread.
 */
const hasPlanarFrames = (): boolean => "rotation" in VideoFrame.prototype;

const isSame = (one: Size, other: Size): boolean => one.width === other.width && one.height === other.height;

const swapped = ({ width, height }: Size): Size => ({ width: height, height: width });
