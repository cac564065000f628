/** The pixels of a picture, sRGB, or null where the browser has no canvas left. A bitmap is closed by this. */
export function readPixels(source: ImageBitmap | ImageData): ImageData | null {
  if (source instanceof ImageData) return source;
  const { width, height } = source;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(source, 0, 0);
    const pixels = context.getImageData(0, 0, width, height);
    // Safari keeps a canvas's memory for a while unless it has no pixels.
    canvas.width = 0;
    return pixels;
  } catch {
    // Out of memory: "Out of memory at ImageData creation", an InvalidStateError or a RangeError, by engine.
    return null;
  } finally {
    source.close();
  }
}

/** A canvas with these pixels, or null where the browser has none left. */
export function canvasOf(pixels: ImageData): OffscreenCanvas | null {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.putImageData(pixels, 0, 0);
  return context && canvas;
}

/**
 * Whether a canvas lost its content for want of memory: iOS then gives nothing but transparency or black
 * (konva#571, cropperjs#477). No composition is that: it is opaque and has a heart that is not black.
 */
export function isBlank({ data }: ImageData): boolean {
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] !== 0 && (data[i] !== 0 || data[i + 1] !== 0 || data[i + 2] !== 0)) return false;
  return true;
}
