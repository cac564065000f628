/** The RGBA bytes of a bitmap, scaled to `side` pixels if it is larger. Throws where the browser gives no canvas. */
export function pixelsOf(bitmap: ImageBitmap, side: number): ImageData {
  const context = canvasOf(side).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser gives no 2D canvas.");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}

/** A canvas that holds these pixels. */
export function canvasWith(pixels: ImageData): OffscreenCanvas {
  const canvas = canvasOf(pixels.width);
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
  return canvas;
}

const canvasOf = (side: number): OffscreenCanvas => new OffscreenCanvas(side, side);

/** The RGBA bytes that a picture file holds, as this browser decodes it. Rejects when it cannot. */
export async function decode(file: Blob, side: number): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(file);
  try {
    if (bitmap.width !== side || bitmap.height !== side) throw new Error("The file has another size.");
    return pixelsOf(bitmap, side).data;
  } finally {
    bitmap.close();
  }
}

const PROBE_SIDE = 16;

/**
 * Whether a canvas gives back what was put into it. Firefox with resistFingerprinting and Brave answer with noise, or
 * with white: https://bugzilla.mozilla.org/show_bug.cgi?id=1394448
 */
export function canReadCanvas(): boolean {
  const put = new ImageData(PROBE_SIDE, PROBE_SIDE);
  for (let i = 0; i < put.data.length; i += 4)
    put.data.set([(37 * i) % 256, (91 * i) % 256, (11 * i) % 256, 255], i);
  const read = canvasWith(put).getContext("2d")?.getImageData(0, 0, PROBE_SIDE, PROBE_SIDE).data;
  return read !== undefined && put.data.every((value, i) => value === read[i]);
}
