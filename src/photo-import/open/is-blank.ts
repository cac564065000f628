import { drawable } from "../canvas-work.ts";

/** 1 MP × 4 B = 4 MB are read at a time. */
const BAND_PIXELS = 2 ** 20;

/**
 * Whether every pixel of a picture is transparent. Reads it in bands from the top and stops at the first pixel that is
 * not. False if the browser blocks reading from canvases, or adds noise to what it returns.
 */
export function isBlank(picture: ImageBitmap): boolean {
  const rows = Math.max(1, Math.floor(BAND_PIXELS / picture.width));
  const { canvas, context } = drawable({ width: picture.width, height: Math.min(rows, picture.height) });
  try {
    for (let top = 0; top < picture.height; top += rows) {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, 0, -top);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 0) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    canvas.width = 0;
  }
}
