import { failure, type Result, success } from "../../model/result.ts";
import type { CanvasReading } from "./canvas-readability.ts";
import { decodePngAsFrame } from "./frame-pixels.ts";
import { readPixels } from "./read-pixels.ts";

/** How close a finished file is to the composition, in dB; null if nothing differs or nothing can be read. */
export type Likeness = { readonly psnr: number | null };

/** From this value in dB, people cannot distinguish a picture of this size from the original. */
const LEAST_PSNR = 36;

/**
 * The largest difference that a lossless file may show, on the scale 0 to 255. Chromium and Firefox: none. WebKit
 * rounds when a bitmap goes through colour management (2 observed); a noisy canvas adds up to 4 to each of the two
 * readings. If reading is blocked, nothing is compared.
 */
const TOLERANCE = { exact: 2, noisy: 8, blocked: 0 } as const satisfies Record<CanvasReading, number>;

type Wanted = {
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

type Rgba = {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
};

type Difference = {
  /** The largest difference in any channel, 0 to 255. */
  readonly most: number;
  /** Peak signal-to-noise ratio over red, green and blue, in dB; null if nothing differs. */
  readonly psnr: number | null;
};

/** Compares two opaque pictures of the same size. */
export function comparePixels(a: Rgba, b: Rgba): Difference {
  if (areEqual(a, b)) return { most: 0, psnr: null };
  let most = 0;
  let squares = 0;
  for (let i = 0; i < a.data.length; i++) {
    if (i % 4 === 3) continue;
    const difference = Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
    if (difference > most) most = difference;
    squares += difference * difference;
  }
  const samples = a.width * a.height * 3;
  return { most, psnr: squares === 0 ? null : 10 * Math.log10(255 ** 2 / (squares / samples)) };
}

/** The usual case. Compares four bytes at a time: 2 ms instead of 15 at 1024². */
function areEqual(a: Rgba, b: Rgba): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

const wordsOf = ({ data, width, height }: Rgba) =>
  new Uint32Array(data.buffer, data.byteOffset, width * height);
