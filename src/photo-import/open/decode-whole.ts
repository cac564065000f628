import type { Size } from "../../model/geometry.ts";
import { WORKING_PIXELS, workingSize } from "../../model/photo-limits.ts";
import { resizeBitmap, turnUpright } from "../canvas-work.ts";
import { uprightSize } from "../header/orientation.ts";
import type { PhotoHeader } from "../header/photo-header.ts";
import { stripOrientation } from "../header/strip-orientation.ts";

/** A decoded photo, upright and within the working size, and the photo's own size in pixels. */
export type Decoded = { readonly size: Size; readonly bitmap: ImageBitmap };

/** Decodes any format with the browser's own decoder. Null if it refuses the file. The caller still owns `bytes`. */
export async function decodeWhole(bytes: ArrayBuffer, header: PhotoHeader): Promise<Decoded | null> {
  const { stored, orientation, format, mime } = header;
  const hidden = orientation === 1 ? null : stripOrientation(new Uint8Array(bytes), format);
  const promised = hidden ? stored : uprightSize(stored, orientation);
  const decoded = await decodeAtWidth(
    new Blob([hidden ?? bytes], { type: mime }),
    promised,
    workingWidth(promised),
  );
  if (!decoded) return null;
  const { bitmap, size } = await withinLimit(decoded);
  if (!hidden) return { bitmap, size };
  return {
    bitmap: await thenClose(bitmap, turnUpright(bitmap, orientation)),
    size: uprightSize(size, orientation),
  };
}

/**
 * Decodes a JPEG, upright and just large enough for a square of `side` pixels. This is for Safari, which has no
 * ImageDecoder: drawing a small bitmap for the first time takes it a tenth of the time that a large one takes. Null if
 * another way is better.
 */
export async function decodeQuickly(
  bytes: ArrayBuffer,
  header: PhotoHeader,
  side: number,
): Promise<Decoded | null> {
  const promised = uprightSize(header.stored, header.orientation);
  const scale = side / Math.min(promised.width, promised.height);
  // Decoding twice only pays off below half the size.
  if (typeof ImageDecoder !== "undefined" || header.format !== "jpeg" || !(scale < 1 / 2)) return null;
  const blob = new Blob([bytes], { type: header.mime });
  return decodeAtWidth(blob, promised, Math.round(promised.width * scale));
}

/** The largest width that keeps the photo within the working size, given that browsers round the height up. */
function workingWidth(promised: Size): number {
  let { width } = workingSize(promised);
  while (width * Math.ceil((promised.height * width) / promised.width) > WORKING_PIXELS) width -= 1;
  return width;
}

/**
 * Lets the browser shrink a photo while decoding it, so that only the small copy is retained. Only the width is given:
 * the height follows from the decoded aspect ratio, so a misread header cannot distort the photo.
 */
async function decodeAtWidth(blob: Blob, promised: Size, width: number): Promise<Decoded | null> {
  const isShrunk = width < promised.width;
  const bitmap = await createImageBitmap(blob, {
    imageOrientation: "from-image",
    ...(isShrunk && { resizeWidth: width, resizeQuality: "high" }),
  }).catch(() => null);
  if (!bitmap) return null;
  const actual = { width: bitmap.width, height: bitmap.height };
  /** Whether the decoded size fits a photo of this size, allowing for rounding. */
  const isOf = (own: Size) =>
    actual.width === (isShrunk ? width : own.width) &&
    Math.abs((own.height * actual.width) / own.width - actual.height) <= 1;
  const turned = { width: promised.height, height: promised.width };
  return { bitmap, size: [promised, turned].find(isOf) ?? actual };
}

/** Scales down a bitmap that is over the working size because the header understated the photo's size. */
async function withinLimit({ bitmap, size }: Decoded): Promise<Decoded> {
  const actual = { width: bitmap.width, height: bitmap.height };
  const within = workingSize(actual);
  return { bitmap: within === actual ? bitmap : await thenClose(bitmap, resizeBitmap(bitmap, within)), size };
}

async function thenClose(bitmap: ImageBitmap, work: Promise<ImageBitmap>): Promise<ImageBitmap> {
  try {
    return await work;
  } finally {
    bitmap.close();
  }
}
