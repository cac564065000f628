import { canvasReading } from "./canvas-readability.ts";

/** Whether the page's canvases give back, to the eye, what was drawn. */
export const canvasCanBeRead = (): boolean => canvasReading() !== "blocked";

/** The pixels of a picture by a canvas of the page, or null where it has none left. A bitmap is closed by this. */
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
