import { clamp, type Size } from "../domain/geometry.ts";

/**
 * The largest bitmap that is kept. iOS gives canvases of more than 16,777,216 pixels back black or empty
 * (WebKit's limit is 4096 × 4096); 16.7 MP × 4 B = 67 MB, 89 MB with all smaller levels.
 */
export const MAX_WORKING_PIXELS = 4096 * 4096;

/** Below this width or height a smaller level saves nothing: the smallest preview is 40 px. */
const SMALLEST_SIDE = 48;

/** The size at which a photo is kept: its own, or smaller with the same shape. Whole pixels, at least 1 × 1. */
export function workingSize(size: Size, maxPixels = MAX_WORKING_PIXELS): Size {
  const scale = Math.min(1, Math.sqrt(maxPixels / (size.width * size.height)));
  return {
    width: clamp(Math.floor(size.width * scale), 1, size.width),
    height: clamp(Math.floor(size.height * scale), 1, size.height),
  };
}

/**
 * Half-size copies of `first`, as small as the smallest preview needs. Each is made from the one before, which is
 * exactly the averaging that keeps fine patterns from shimmering. The caller closes what it gets.
 */
export async function halveLevels(first: ImageBitmap): Promise<readonly [ImageBitmap, ...ImageBitmap[]]> {
  const levels: [ImageBitmap, ...ImageBitmap[]] = [first];
  let last = first;
  while (Math.min(last.width, last.height) >= 2 * SMALLEST_SIDE) {
    last = await resizeBitmap(last, {
      width: Math.round(last.width / 2),
      height: Math.round(last.height / 2),
    });
    levels.push(last);
  }
  return levels;
}

/** The whole bitmap at another size. */
export function resizeBitmap(source: ImageBitmap, size: Size): Promise<ImageBitmap> {
  const canvas = makeCanvas(size);
  const context = canvas.getContext("2d") as
    | OffscreenCanvasRenderingContext2D
    | CanvasRenderingContext2D
    | null;
  if (!context) throw new Error("This browser gives no 2D canvas.");
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, size.width, size.height);
  return createImageBitmap(canvas);
}

function makeCanvas({ width, height }: Size): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas !== "undefined") return new OffscreenCanvas(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
