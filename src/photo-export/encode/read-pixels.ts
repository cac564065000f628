import type { CanvasReading } from "./canvas-readability.ts";
import { readBitmapAsFrame } from "./frame-pixels.ts";

/**
 * Reads a picture's pixels in sRGB; null if the browser is out of memory. Closes a bitmap. If a browser falsifies or
 * blocks reading canvases, no other way of reading is tried.
 */
export async function readPixels(
  source: ImageBitmap | ImageData,
  reading: CanvasReading,
): Promise<ImageData | null> {
  if (source instanceof ImageData) return source;
  try {
    return (reading === "exact" ? await readBitmapAsFrame(source) : null) ?? readByCanvas(source);
  } finally {
    source.close();
  }
}

function readByCanvas(source: ImageBitmap): ImageData | null {
  const { width, height } = source;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(source, 0, 0);
    const pixels = context.getImageData(0, 0, width, height);
    // Safari retains a canvas's memory for a while unless its size is 0.
    canvas.width = 0;
    return pixels;
  } catch {
    // Out of memory: "Out of memory at ImageData creation", an InvalidStateError or a RangeError, by engine.
    return null;
  }
}

/** A canvas with these pixels, or null if none is available. */
export function canvasOf(pixels: ImageData): OffscreenCanvas | null {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.putImageData(pixels, 0, 0);
  return context && canvas;
}
