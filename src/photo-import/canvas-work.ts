import type { Box } from "../model/face.ts";
import type { Size } from "../model/geometry.ts";
import { type Orientation, uprightSize, uprightTransform } from "./header/orientation.ts";
import type { Bitmaps } from "./photo.ts";

/** The smallest preview is 40 px, so the shorter side is not halved below this. */
const SMALLEST_SIDE = 48;

/**
 * Builds the mipmaps of `first`, each half the size of the one before, down to what the smallest preview needs. Halving
 * averages the pixels, so fine patterns do not shimmer: at exactly half the size, the smoothing quality "low" samples
 * at the centre of each block of four pixels. "high" would also make copies at a half, a quarter and so on, a third of
 * the photo's size in all, which Chromium keeps in its cache (20 MB for 108 MP). If a step fails, all bitmaps are
 * closed, including `first`.
 */
export async function buildMipmaps(first: ImageBitmap): Promise<Bitmaps> {
  const mipmaps: [ImageBitmap, ...ImageBitmap[]] = [first];
  try {
    let last = first;
    while (Math.min(last.width, last.height) >= 2 * SMALLEST_SIDE) {
      const half = { width: Math.round(last.width / 2), height: Math.round(last.height / 2) };
      last = await resizeBitmap(last, half, "low");
      mipmaps.push(last);
    }
    return mipmaps;
  } catch (reason) {
    for (const level of mipmaps) level.close();
    throw reason;
  }
}

/** Scales the whole bitmap. The caller still owns `source`. */
export function resizeBitmap(
  source: ImageBitmap,
  size: Size,
  quality: ImageSmoothingQuality = "high",
): Promise<ImageBitmap> {
  return drawBitmap(size, (context) => {
    context.imageSmoothingQuality = quality;
    context.drawImage(source, 0, 0, size.width, size.height);
  });
}

/**
 * Copies a rectangle of whole pixels. The caller still owns `source`. createImageBitmap(source, x, y, …) would take
 * another rectangle of a photo with an EXIF orientation (Chromium 156).
 */
export function cropBitmap(source: ImageBitmap, { x, y, width, height }: Box): Promise<ImageBitmap> {
  return drawBitmap({ width, height }, (context) => context.drawImage(source, -x, -y));
}

/** Applies the orientation to stored pixels. The caller still owns `source`. */
export function turnUpright(source: ImageBitmap, orientation: Orientation): Promise<ImageBitmap> {
  const stored = { width: source.width, height: source.height };
  return drawBitmap(uprightSize(stored, orientation), (context) => {
    context.setTransform(uprightTransform(stored, orientation));
    context.drawImage(source, 0, 0);
  });
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

async function drawBitmap({ width, height }: Size, draw: (context: Context) => void): Promise<ImageBitmap> {
  const { canvas, context } = drawable({ width, height });
  try {
    context.imageSmoothingQuality = "high";
    draw(context);
    // transferToImageBitmap moves the pixels; createImageBitmap copies them.
    return "transferToImageBitmap" in canvas
      ? canvas.transferToImageBitmap()
      : await createImageBitmap(canvas);
  } finally {
    // iOS counts a canvas's memory until it is garbage-collected, unless its size is 0.
    canvas.width = 0;
  }
}

type Drawable = { readonly canvas: OffscreenCanvas | HTMLCanvasElement; readonly context: Context };

/** Without OffscreenCanvas (Safari before 16.4) photos are opened on the page. Set the width to 0 after use. */
export function drawable({ width, height }: Size, settings?: CanvasRenderingContext2DSettings): Drawable {
  const canvas =
    typeof OffscreenCanvas !== "undefined"
      ? new OffscreenCanvas(width, height)
      : Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d", settings) as Context | null;
  if (!context) throw new Error("This browser gives no 2D canvas.");
  return { canvas, context };
}
