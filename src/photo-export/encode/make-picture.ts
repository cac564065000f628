import { failure, type Result, success } from "../../model/result.ts";
import { canvasReading } from "./canvas-readability.ts";
import { isBlank } from "./frame-pixels.ts";
import { COLOUR_STEPS, FIRST_COLOURS, makeLossless, pngWithFewerColours } from "./make-lossless.ts";
import { canvasOf, readPixels } from "./read-pixels.ts";
import type { MadePicture, MakeError, MakeProgress, SaveWay, SavingRequest } from "./saving-messages.ts";
import { searchQuality } from "./search-quality.ts";
import { verifyPicture } from "./verify-picture.ts";

/** People give up after about 10 s (Nielsen 1993), and the last attempt may take longer than the one before it. */
const SEARCH_LIMIT_MS = 8_000;

/** Qualities of JPEG and WebP. At 1, Chromium preserves all colour detail (JPEG) or everything (WebP). */
const QUALITIES = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1] as const;
const FIRST_QUALITY = 0.95;

/** Makes a picture of one size within the byte limit and verifies it against the composition. Run it in a worker. */
export async function makePicture(
  { pixels, type, byteLimit, mayLoseColours }: SavingRequest,
  report: (progress: MakeProgress) => void,
): Promise<Result<MadePicture, MakeError>> {
  report({ step: type === "image/png" ? "lossless" : "compressed", attempt: 1 });
  const reading = canvasReading();
  // Only a bitmap has to be read here; `ImageData` has already been read elsewhere.
  if (reading === "blocked" && pixels instanceof ImageBitmap) {
    pixels.close();
    return failure("canvas-reading-blocked");
  }
  const composition = await readPixels(pixels, reading);
  if (!composition || isBlank(composition)) return failure("encoding-failed");
  const fits = (file: Blob) => byteLimit === null || file.size <= byteLimit;

  const search = async (way: SaveWay, range: Range, encode: (quality: number) => Promise<Blob | null>) => {
    const made = await searchQuality<Result<MadePicture, MakeError>>({
      ...range,
      limitMs: SEARCH_LIMIT_MS,
      attempt: async (quality, count) => {
        report({ step: way === "compressed" ? way : "quantized", attempt: count });
        const file = await encode(quality);
        // A browser that cannot write a type writes a PNG instead.
        if (file?.type !== type)
          return { value: failure(file ? "format-unavailable" : "encoding-failed"), fits: true, good: true };
        const checked = await verifyPicture(file, { composition, lossless: false, reading });
        const good = checked.ok || checked.code !== "too-coarse";
        const value = checked.ok
          ? success({ file, way, reading, ...checked.value })
          : failure("encoding-failed" as const);
        return { value, fits: fits(file), good };
      },
    });
    return made ?? failure("too-large");
  };

  if (type !== "image/png") {
    const canvas = canvasOf(composition);
    if (!canvas) return failure("encoding-failed");
    return search("compressed", { qualities: QUALITIES, first: FIRST_QUALITY, wantsBest: false }, (quality) =>
      canvas.convertToBlob({ type, quality }).catch(() => null),
    );
  }
  const lossless = await makeLossless(composition, reading);
  if (!lossless.ok || fits(lossless.value.file)) return lossless;
  // Colours are only reduced where a measurement can show that the loss is not noticeable.
  if (!mayLoseColours || reading === "blocked") return failure("too-large");
  return search("quantized", { qualities: COLOUR_STEPS, first: FIRST_COLOURS, wantsBest: true }, (colours) =>
    pngWithFewerColours(composition, colours).catch(() => null),
  );
}

type Range = { readonly qualities: readonly number[]; readonly first: number; readonly wantsBest: boolean };
