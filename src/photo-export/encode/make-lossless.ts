import { failure, type Result, success } from "../../model/result.ts";
import { withOnlyPictureChunks } from "../png/png-chunks.ts";
import { writePng } from "../png/write-png.ts";
import type { CanvasReading } from "./canvas-readability.ts";
import { canvasOf } from "./read-pixels.ts";
import type { MadePicture } from "./saving-messages.ts";
import { verifyPicture } from "./verify-picture.ts";

/** Makes a lossless PNG of the composition: our own, 29 % smaller than Chromium's, or the browser's if ours fails. */
export async function makeLossless(
  composition: ImageData,
  reading: CanvasReading,
): Promise<Result<MadePicture, "encoding-failed">> {
  for (const way of ["lossless", "browser"] as const) {
    const file = await (way === "lossless" ? ownPng(composition) : browserPng(composition));
    const checked = file && (await verifyPicture(file, { composition, lossless: true, reading }));
    if (file && checked?.ok) return success({ file, way, reading, ...checked.value });
  }
  return failure("encoding-failed");
}

function ownPng(pixels: ImageData): Blob | null {
  try {
    return new Blob([writePng(pixels)], { type: "image/png" });
  } catch (error) {
    // A RangeError means lack of memory; anything else is a bug.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function browserPng(pixels: ImageData): Promise<Blob | null> {
  const file = await canvasOf(pixels)
    ?.convertToBlob({ type: "image/png" })
    .catch(() => null);
  if (file?.type !== "image/png") return null;
  const bytes = withOnlyPictureChunks(new Uint8Array(await file.arrayBuffer()));
  return new Blob([bytes], { type: "image/png" });
}

/** browser-image-compression multiplies its quality by this to get the number of colours. */
const COLOURS_AT_FULL_QUALITY = 4096;

/**
 * The numbers of colours to try. Up to 256, a pixel takes one byte: 1024² stay under 1.05 MB. Above that, each takes
 * three bytes again, possibly more than in the lossless file.
 */
export const COLOUR_STEPS = [32, 64, 128, 192, 256, 512, 1024, 2048, 4096] as const;

/** The maximum for a palette, and nearly always the result. */
export const FIRST_COLOURS = 256;

/**
 * A PNG of these pixels with at most this many colours, quantized by UPNG inside browser-image-compression. Blocks the
 * thread for 1 to 5 s at 1024²: use it only in a worker. The library is fetched from our own origin on first use;
 * called like this, it never enters its own worker mode, which would fetch itself from another origin.
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
 * An object with all that `canvasToFile` needs of a canvas to write a PNG. Without a real canvas there is no rounding,
 * no noise and no extra memory. The pixels are copied, because `canvasToFile` modifies the buffer that it gets.
 */
function standIn({ data, width, height }: ImageData): HTMLCanvasElement {
  const context = { getImageData: () => ({ data: data.slice() }) };
  return { width, height, getContext: () => context } as unknown as HTMLCanvasElement;
}
