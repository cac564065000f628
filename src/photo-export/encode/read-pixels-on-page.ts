import { canvasReading } from "./canvas-readability.ts";

/** Whether the page's canvases return, as far as the eye can see, what was drawn. */
export const canvasCanBeRead = (): boolean => canvasReading() !== "blocked";

/** Reads a picture's pixels with a canvas on the page; null if none is available. Closes a bitmap. */
export function readPixelsOnPage(source: ImageBitmap | ImageData): ImageData | null {
  if (source instanceof ImageData) return source;
  const canvas = document.createElement("canvas");
  canvas.width = source.width;
  canvas.height = source.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(source, 0, 0);
  source.close();
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
