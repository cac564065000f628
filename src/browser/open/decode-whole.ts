import type { Size } from "../../domain/geometry.ts";
import { uprightSize } from "../../domain/orientation.ts";
import { workingSize } from "../../domain/photo-limits.ts";
import type { PhotoHeader } from "../photo-header/photo-header.ts";
import { withoutTurning } from "../photo-header/without-turning.ts";
import { resizeBitmap, turnUpright } from "./canvas-work.ts";

/** A decoded photo: within the working size, upright, and how large it is by its own measure. */
export type Decoded = { readonly size: Size; readonly bitmap: ImageBitmap };

/** The browser's own way for every format. Null where it refuses the file. The bytes stay the caller's. */
export async function decodeWhole(bytes: ArrayBuffer, header: PhotoHeader): Promise<Decoded | null> {
  const { stored, orientation, format, mime } = header;
  const hidden = orientation === 1 ? null : withoutTurning(new Uint8Array(bytes), format);
  const blob = new Blob([hidden ?? bytes], { type: mime });
  const upright = uprightSize(stored, orientation);
  const promised = hidden ? stored : upright;
  const bitmap = await decodeWithin(blob, promised);
  if (!bitmap) return null;
  if (!hidden) return withinLimit(bitmap, promised);
  return withinLimit(await thenClose(bitmap, turnUpright(bitmap, orientation)), upright);
}

/**
 * A JPEG upright and just large enough for a square of `side` pixels. Safari has no ImageDecoder, and draws a small
 * bitmap for the first time in a tenth of what a large one takes it. Null where another way is better.
 */
export async function decodeQuickly(
  bytes: ArrayBuffer,
  header: PhotoHeader,
  side: number,
): Promise<Decoded | null> {
  const size = uprightSize(header.stored, header.orientation);
  const scale = side / Math.min(size.width, size.height);
  // Less than half is worth decoding twice.
  if (typeof ImageDecoder !== "undefined" || header.format !== "jpeg" || !(scale < 1 / 2)) return null;
  const bitmap = await createImageBitmap(new Blob([bytes], { type: header.mime }), {
    imageOrientation: "from-image",
    resizeWidth: Math.round(size.width * scale),
    resizeHeight: Math.round(size.height * scale),
    resizeQuality: "high",
  }).catch(() => null);
  return bitmap && { bitmap, size };
}

/** Lets the browser shrink a large photo while it decodes it, so that only the small copy is kept. */
async function decodeWithin(blob: Blob, promised: Size): Promise<ImageBitmap | null> {
  const size = workingSize(promised);
  const options: ImageBitmapOptions =
    size === promised ? {} : { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: "high" };
  return createImageBitmap(blob, { imageOrientation: "from-image", ...options }).catch(() => null);
}

/** A header may lie: the decoded size is the last word, and is brought within the limit too. */
async function withinLimit(bitmap: ImageBitmap, promised: Size): Promise<Decoded> {
  const actual = { width: bitmap.width, height: bitmap.height };
  const within = workingSize(actual);
  const kept = within === actual ? bitmap : await thenClose(bitmap, resizeBitmap(bitmap, within));
  const expected = workingSize(promised);
  const isTrue = actual.width === expected.width && actual.height === expected.height;
  return { bitmap: kept, size: isTrue ? promised : actual };
}

async function thenClose(bitmap: ImageBitmap, work: Promise<ImageBitmap>): Promise<ImageBitmap> {
  try {
    return await work;
  } finally {
    bitmap.close();
  }
}
