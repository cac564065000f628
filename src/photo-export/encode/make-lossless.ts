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
