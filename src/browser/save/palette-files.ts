/** How long somebody waits for a palette to be searched, in milliseconds. A pass takes 2 to 5 s. */
const LIMIT_MS = 12_000;

/** Of the 4096 colours that the library starts from: 4096, 1024 and 256. */
const QUALITIES = [1, 0.25, 0.0625] as const;

/**
 * PNG files with ever smaller palettes, by browser-image-compression. Of it only the last step is used, here in our own
 * worker: its own worker mode would load itself from another origin.
 */
export async function* paletteFiles(canvas: OffscreenCanvas): AsyncGenerator<Blob> {
  const end = performance.now() + LIMIT_MS;
  const { default: imageCompression } = await import("browser-image-compression");
  // Its types know only the page's canvas; its code takes this one too.
  const source = canvas as unknown as HTMLCanvasElement;
  for (const quality of QUALITIES) {
    if (performance.now() > end) return;
    yield await imageCompression.canvasToFile(source, "image/png", "picture.png", 0, quality);
  }
}
