import { failure, type Result, success } from "../../domain/result.ts";
import { canReadCanvas, canvasWith, decode, pixelsOf } from "./canvas-pixels.ts";
import { coarser } from "./coarser.ts";
import type { EncodedPicture, EncodeError, EncodeRequest, EncodeWay } from "./encode-messages.ts";
import { likeness } from "./likeness.ts";
import { paletteFiles } from "./palette-files.ts";
import { writePng } from "./write-png.ts";

/** Less like the composition than this, a file is not offered. dB. */
const LEAST_LIKENESS = 36;
/** WebKit's way through a bitmap changes some colours by one level: 48 dB is a mean error of one level. */
const SAME = 48;
/** Rounding to these steps keeps 52, 47, 44, 41 and 38 dB, and makes the file about 15 % smaller each time. */
const STEPS = [2, 4, 6, 8, 12] as const;
/** Each has about two thirds of the pixels of the one before; 64 is what the smallest site shows, twice as sharp. */
const SMALLER_SIDES = [1440, 1024, 800, 640, 512, 400, 320, 256, 180, 128, 64] as const;
const QUALITIES = [0.95, 0.9, 0.85, 0.75, 0.6, 0.45] as const;

/** A file of a picture that keeps the limit, decoded again and compared before it is given. */
export async function encodePicture(request: EncodeRequest): Promise<Result<EncodedPicture, EncodeError>> {
  if (!canReadCanvas()) return failure("canvas-reading-blocked");
  const sides = [request.picture.width, ...SMALLER_SIDES.filter((side) => side < request.picture.width)];
  for (const side of sides) {
    const encoded = await encodeAt(request, side);
    if (encoded) return success(encoded);
  }
  return failure("encoding-failed");
}

async function encodeAt(request: EncodeRequest, side: number): Promise<EncodedPicture | null> {
  const pixels = pixelsOf(request.picture, side);
  // A canvas that lacked memory comes out empty: try a smaller one. The composition itself is opaque everywhere.
  if (pixels.data[3] !== 255 || pixels.data.at(-1) !== 255) return null;
  const isSmaller = side < request.picture.width;
  for await (const [file, way] of attempts(pixels, request, isSmaller)) {
    if (request.maxBytes !== null && file.size > request.maxBytes) continue;
    const decoded = await decode(file, side).catch(() => null);
    const like = decoded ? likeness(decoded, pixels.data) : 0;
    const isLossless = way === "lossless" || way === "smaller";
    if (like >= (isLossless ? SAME : LEAST_LIKENESS)) return { file, side, way, likeness: like };
  }
  return null;
}

type Attempt = readonly [file: Blob, way: EncodeWay];

async function* attempts(
  pixels: ImageData,
  { format }: EncodeRequest,
  isSmaller: boolean,
): AsyncGenerator<Attempt> {
  const canvas = canvasWith(pixels);
  if (format !== "image/png") {
    for (const quality of QUALITIES) {
      const file = await canvas.convertToBlob({ type: format, quality });
      // A browser that cannot write the format writes PNG instead.
      if (file.type === format) yield [file, "browser"];
    }
    return;
  }
  yield [writePng(pixels.data, pixels.width), isSmaller ? "smaller" : "lossless"];
  // Fewer colours first: a smaller picture is the last resort, and then one with all its colours.
  if (isSmaller) return;
  yield [await canvas.convertToBlob({ type: "image/png" }), "browser"];
  for (const step of STEPS) yield [writePng(coarser(pixels.data, step), pixels.width), "coarser"];
  for await (const file of paletteFiles(canvas)) yield [file, "palette"];
}
