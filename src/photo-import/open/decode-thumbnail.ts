import { resizeBitmap, turnUpright } from "../canvas-work.ts";
import { uprightSize } from "../header/orientation.ts";
import type { PhotoHeader } from "../header/photo-header.ts";

/** A photo smaller than this is open before a thumbnail would be seen. 6 MP decode in about 100 ms. */
const WORTH_A_THUMBNAIL_PIXELS = 6_000_000;

/** How far a thumbnail's shape may be off: cameras round its sides, and some add black bars, which must not be seen. */
const SHAPE_TOLERANCE = 0.02;

/**
 * The small picture that the file carries, upright, and enlarged until it covers a square of `side` pixels; null where
 * there is none that would do. The first bytes of the file are enough if they hold it.
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
    // On the page, photos are drawn with bicubic resampling, which made the thumbnail's frame the longest task of all.
    // Here it holds up nothing, and for a quarter of a second the simplest way will do.
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
  // A thumbnail seldom says how it is turned; if it does, the browser has turned it, and its shape tells.
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
