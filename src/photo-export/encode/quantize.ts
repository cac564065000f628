import { withOnlyPictureChunks } from "../png/png-chunks.ts";

/** What browser-image-compression multiplies its quality with to get the number of colours. */
const COLOURS_AT_FULL_QUALITY = 4096;

/**
 * Numbers of colours worth trying. Up to 256 a pixel is one byte: 1024² stay under 1.05 MB. Above, three bytes are
 * written again, which may be more than the picture without loss has.
 */
export const COLOUR_STEPS = [32, 64, 128, 192, 256, 512, 1024, 2048, 4096] as const;

/** The most that a palette holds, and nearly always the answer. */
export const FIRST_COLOURS = 256;

/**
 * A PNG of these pixels with at most so many colours, chosen by UPNG inside browser-image-compression. Blocks this
 * thread for 1 to 5 s at 1024²: only for a worker. The library is fetched from our own origin when first used; its
 * own worker mode, which would fetch itself from elsewhere, is never entered this way.
 */
export async function pngWithFewerColours(pixels: ImageData, colours: number): Promise<Blob> {
  const { default: imageCompression } = await import("browser-image-compression");
  const file = await imageCompression.canvasToFile(
    standIn(pixels),
    "image/png",
    "picture.png",
    0,
    colours / COLOURS_AT_FULL_QUALITY,
  );
  const bytes = withOnlyPictureChunks(new Uint8Array(await file.arrayBuffer()));
  return new Blob([bytes], { type: "image/png" });
}

/**
 * All that `canvasToFile` asks of a canvas for a PNG, without a canvas: so no colour is rounded, no noise added and no
 * memory taken on the way. It keeps nothing, but works in the buffer that it is given, hence the copy.
 */
function standIn({ data, width, height }: ImageData): HTMLCanvasElement {
  const context = { getImageData: () => ({ data: data.slice() }) };
  return { width, height, getContext: () => context } as unknown as HTMLCanvasElement;
}
