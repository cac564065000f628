import { failure, type Result, success } from "../../model/result.ts";
import type { CanvasReading } from "./canvas-readability.ts";
import { comparePixels } from "./compare-pixels.ts";
import { decodePngAsFrame } from "./frame-pixels.ts";
import { readPixels } from "./read-pixels.ts";

/** How close a finished file is to the composition, in dB; null if nothing differs or nothing can be read. */
export type Likeness = { readonly psnr: number | null };

/** From this value in dB, people cannot distinguish a picture of this size from the original. */
export const LEAST_PSNR = 36;

/**
 * The largest difference that a lossless file may show, on the scale 0 to 255. Chromium and Firefox: none. WebKit
 * rounds when a bitmap goes through colour management (2 observed); a noisy canvas adds up to 4 to each of the two
 * readings. If reading is blocked, nothing is compared.
 */
const TOLERANCE = { exact: 2, noisy: 8, blocked: 0 } as const satisfies Record<CanvasReading, number>;

export type Wanted = {
  readonly composition: ImageData;
  readonly lossless: boolean;
  /** How well canvases can be read on this thread. If reading is blocked, only decoding and size are checked. */
  readonly reading: CanvasReading;
};

/**
 * Decodes a file as its recipient would and compares it with the composition. `encoding-failed`: it is broken, empty or
 * another picture; `too-coarse`: it is the right picture, but with visible loss.
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

/** `unreadable`: it decodes to the right size, but its pixels cannot be read. Null: it is broken or of another size. */
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
