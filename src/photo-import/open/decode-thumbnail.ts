import { resizeBitmap, turnUpright } from "../canvas-work.ts";
import { uprightSize } from "../header/orientation.ts";
import type { PhotoHeader } from "../header/photo-header.ts";

/** A smaller photo is open before a thumbnail would be visible: 6 MP decode in about 100 ms. */
const WORTH_A_THUMBNAIL_PIXELS = 6_000_000;

/** Tolerated difference in aspect ratio: cameras round the sides, and some add black bars, which must not be shown. */
const SHAPE_TOLERANCE = 0.02;

/**
 * Decodes the thumbnail embedded in the file, upright, and enlarges it until it covers a square of `side` pixels. Null
 * if there is no suitable one. `bytes` may be just the start of the file, if that contains the thumbnail.
 */
export async function decodeThumbnail(
  bytes: ArrayBuffer,
  header: PhotoHeader,
  side: number,
): Promise<ImageBitmap | null> {
  const thumbnail = await decodeUpright(bytes, header);
  const scale = thumbnail ? side / Math.min(thumbnail.width, thumbnail.height) : 1;
  if (!thumbnail || scale <= 1) return thumbnail;
  const size = { width: Math.round(thumbnail.width * scale), height: Math.round(thumbnail.height * scale) };
  try {
    // The page draws photos with bicubic resampling, which made the thumbnail's frame the longest task of all. Resizing
    // here blocks nothing, and "low" is good enough for the quarter of a second that the thumbnail is visible.
    return await resizeBitmap(thumbnail, size, "low");
  } finally {
    thumbnail.close();
  }
}

async function decodeUpright(bytes: ArrayBuffer, header: PhotoHeader): Promise<ImageBitmap | null> {
  const { thumbnail, stored, orientation } = header;
  if (!thumbnail || stored.width * stored.height < WORTH_A_THUMBNAIL_PIXELS) return null;
  if (thumbnail.end > bytes.byteLength) return null;
  const shape = stored.width / stored.height;
  if (Math.abs(thumbnail.size.width / thumbnail.size.height / shape - 1) > SHAPE_TOLERANCE) return null;
  const blob = new Blob([new Uint8Array(bytes, thumbnail.start, thumbnail.end - thumbnail.start)], {
    type: "image/jpeg",
  });
  // A thumbnail rarely has an orientation of its own. If it does, the browser has already applied it, which is detected
  // by the shape of the bitmap.
  const bitmap = await createImageBitmap(blob).catch(() => null);
  if (!bitmap || orientation === 1) return bitmap;
  const upright = uprightSize(thumbnail.size, orientation);
  const isTurned = upright.width !== thumbnail.size.width && bitmap.width === upright.width;
  if (isTurned) return bitmap;
  try {
    return await turnUpright(bitmap, orientation);
  } finally {
    bitmap.close();
  }
}
