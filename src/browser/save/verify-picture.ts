import { failure, type Result, success } from "../../domain/result.ts";
import type { CanvasReading } from "./canvas-can-be-read.ts";
import { comparePixels, structuralSimilarity } from "./compare-pixels.ts";
import { readPixels } from "./read-pixels.ts";

/** How a finished file compares with the composition. Both are null where no byte differs or nothing can be read. */
export type Likeness = { readonly psnr: number | null; readonly ssim: number | null };

/** From here on people do not tell a picture of this size from the original, in dB. */
export const LEAST_PSNR = 36;

/**
 * How far a file without loss may seem off, in levels of 255. Chromium and Firefox: nothing. WebKit rounds where a
 * bitmap passes its colour management (2 seen); a noisy canvas adds up to 4 on each of both readings.
 */
const TOLERANCE = { exact: 2, noisy: 8 } as const;

export type Wanted = {
  readonly composition: ImageData;
  readonly lossless: boolean;
  /** What this thread's canvases give back. Where that is nothing, only that the file decodes can be told. */
  readonly reading: CanvasReading;
};

/**
 * Decodes a file as whoever gets it will, and compares it with the composition. `encoding-failed` means that it is
 * broken, empty or another picture; `too-coarse` that it is the picture, but shows what was saved on it.
 */
export async function verifyPicture(
  file: Blob,
  { composition, lossless, reading }: Wanted,
): Promise<Result<Likeness, "encoding-failed" | "too-coarse">> {
  const { width, height } = composition;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap?.width !== width || bitmap.height !== height) {
    bitmap?.close();
    return failure("encoding-failed");
  }
  if (reading === "blocked") {
    bitmap.close();
    return success({ psnr: null, ssim: null });
  }
  const decoded = readPixels(bitmap);
  if (!decoded) return failure("encoding-failed");
  const { most, psnr } = comparePixels(decoded, composition);
  if (lossless && most > TOLERANCE[reading]) return failure("encoding-failed");
  if (!lossless && psnr !== null && psnr < LEAST_PSNR) return failure("too-coarse");
  return success({ psnr, ssim: psnr === null ? null : structuralSimilarity(decoded, composition) });
}
