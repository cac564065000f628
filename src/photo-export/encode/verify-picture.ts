import { failure, type Result, success } from "../../model/result.ts";
import type { CanvasReading } from "./canvas-readability.ts";
import { comparePixels } from "./compare-pixels.ts";
import { decodePngAsFrame } from "./frame-pixels.ts";
import { readPixels } from "./read-pixels.ts";

/** How a finished file compares with the composition: in dB, null where no byte differs or nothing can be read. */
export type Likeness = { readonly psnr: number | null };

/** From here on people do not tell a picture of this size from the original, in dB. */
export const LEAST_PSNR = 36;

/**
 * How far a file without loss may seem off, in levels of 255. Chromium and Firefox: nothing. WebKit rounds where a
 * bitmap passes its colour management (2 seen); a noisy canvas adds up to 4 on each of both readings. Where reading is
 * blocked nothing is compared.
 */
const TOLERANCE = { exact: 2, noisy: 8, blocked: 0 } as const satisfies Record<CanvasReading, number>;

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
  const decoded = await decode(file, composition, reading);
  if (decoded === "unreadable") return success({ psnr: null });
  if (decoded?.width !== composition.width || decoded.height !== composition.height)
    return failure("encoding-failed");
  const { most, psnr } = comparePixels(decoded, composition);
  if (lossless && most > TOLERANCE[reading]) return failure("encoding-failed");
  if (!lossless && psnr !== null && psnr < LEAST_PSNR) return failure("too-coarse");
  return success({ psnr });
}

/** `unreadable`: it decodes to the right size, and more cannot be told. Null: it is broken or of another size. */
async function decode(
  file: Blob,
  { width, height }: ImageData,
  reading: CanvasReading,
): Promise<ImageData | "unreadable" | null> {
  if (reading === "exact" && file.type === "image/png") {
    const decoded = await decodePngAsFrame(file);
    if (decoded) return decoded;
  }
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap?.width !== width || bitmap.height !== height) {
    bitmap?.close();
    return null;
  }
  if (reading !== "blocked") return readPixels(bitmap, reading);
  bitmap.close();
  return "unreadable";
}
