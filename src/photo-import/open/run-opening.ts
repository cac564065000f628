import { eighthsOf, jpegScaledSize, WORKING_PIXELS, workingSize } from "../../model/photo-limits.ts";
import { buildMipmaps } from "../canvas-work.ts";
import { uprightSize } from "../header/orientation.ts";
import type { PhotoHeader } from "../header/photo-header.ts";
import { decodeHeic } from "../heic/decode-heic.ts";
import type { HeicError } from "../heic/heic-messages.ts";
import type { Bitmaps, PhotoError } from "../photo.ts";
import { canDecodeScaled, decodeScaled, eighthsFor } from "./decode-scaled.ts";
import { decodeThumbnail } from "./decode-thumbnail.ts";
import { type Decoded, decodeQuickly, decodeWhole } from "./decode-whole.ts";
import { type FaceFinder, type FoundFaces, makeFaceFinder } from "./face-finder.ts";
import { isBlank } from "./is-blank.ts";
import type { OpeningRequest, Report } from "./opening-messages.ts";
import { type ReadFile, readFile } from "./read-file.ts";

/**
 * Opens a file from start to finish and reports each result. Runs in the worker, or on the page if workers have no
 * canvas. `whenShown` resolves once the photo is visible; work that would delay it is done after that.
 */
export async function runOpening(
  { file, stageSide, device, passMs }: OpeningRequest,
  report: Report,
  whenShown: Promise<void>,
): Promise<void> {
  report({ kind: "started" });
  const finder = makeFaceFinder(loadFaceSearch, whenShown, passMs);
  let isFramed = false;
  // The thumbnail is at the start of the file, so it can be shown before the rest, which may be 10 MB, is read.
  const read = await readFile(file, device, async (head) => {
    isFramed = await showThumbnail(head, stageSide, report, finder);
  });
  const fail = (code: PhotoError) => report({ kind: "failed", code });
  if (!read.ok) return fail(read.code);
  const { header, bytes } = read.value;
  const show = async ({ size, bitmap }: Decoded) => {
    const mipmaps = await buildMipmaps(bitmap);
    const small = await copyForFaces(mipmaps);
    const found = isFramed ? null : await finder.findInTime(small);
    if (found) reportFaces(found, report);
    report({ kind: "picture", size, mipmaps });
    await whenShown;
    if (!found) reportFaces(await finder.find(small), report);
    small.close();
  };
  const isOpen = canDecodeScaled(header)
    ? await openScaled(read.value, stageSide, report, show)
    : await openQuickly(read.value, stageSide, report, show);
  if (!isOpen) {
    const decoded =
      header.format === "heic" ? await openHeic(read.value, report) : await decodeWhole(bytes, header);
    if (!decoded || typeof decoded === "string") return fail(decoded ?? whyRefused(header));
    if (header.format !== "jpeg" && isBlank(decoded.bitmap)) {
      decoded.bitmap.close();
      return fail("blank-photo");
    }
    await show(decoded);
  }
  return report({ kind: "finished" });
}

/** Shows the embedded thumbnail, if there is one. Returns whether it was searched for faces in time. */
async function showThumbnail(
  { header, bytes }: ReadFile,
  stageSide: number,
  report: Report,
  finder: FaceFinder,
): Promise<boolean> {
  const thumbnail = await decodeThumbnail(bytes, header, stageSide);
  if (!thumbnail) return false;
  const found = await finder.findInTime(thumbnail);
  if (found) reportFaces(found, report);
  report({ kind: "thumbnail", size: uprightSize(header.stored, header.orientation), mipmaps: [thumbnail] });
  return found !== null;
}

/** A rare or optional format is rejected under its own code; any other photo that did not decode is damaged. */
function whyRefused({ format, isRare }: PhotoHeader): PhotoError {
  if (isRare) return "unsupported-picture";
  return format === "tiff" || format === "jpeg-xl" ? format : "damaged-photo";
}

/** Decodes as small as the stage allows, then at the working size. False if the browser cannot. */
async function openScaled(
  { header, bytes }: ReadFile,
  stageSide: number,
  report: Report,
  show: (first: Decoded) => Promise<void>,
): Promise<boolean> {
  const largest = jpegScaledSize(header.stored, workingSize(header.stored));
  const wished = eighthsOf(header.stored, eighthsFor(header.stored, stageSide));
  const first = wished.width < largest.width ? wished : largest;
  const decoded = await decodeScaled(bytes, header, first);
  if (!decoded) return false;
  await show(decoded);
  if (first.width === largest.width) return true;
  const sharper = await decodeScaled(bytes, header, largest);
  if (sharper) report({ kind: "sharper", mipmaps: await buildMipmaps(sharper.bitmap) });
  return true;
}

/** Without ImageDecoder: decodes a small picture quickly, then all of it. False if that is not worthwhile here. */
async function openQuickly(
  { header, bytes }: ReadFile,
  stageSide: number,
  report: Report,
  show: (first: Decoded) => Promise<void>,
): Promise<boolean> {
  const first = await decodeQuickly(bytes, header, stageSide);
  if (!first) return false;
  await show(first);
  const whole = await decodeWhole(bytes, header);
  if (whole) report({ kind: "sharper", mipmaps: await buildMipmaps(whole.bitmap) });
  return true;
}

/** The page owns the mipmaps once they are reported, so the face detector gets a copy of a small one. */
function copyForFaces(mipmaps: Bitmaps): Promise<ImageBitmap> {
  const level = mipmaps.filter((one) => Math.max(one.width, one.height) >= 512).at(-1) ?? mipmaps[0];
  return createImageBitmap(level);
}

const loadFaceSearch = async () => (await import("./look-for-faces.ts")).loadFaceSearch();

/** Reports no faces if the network could not be loaded. */
const reportFaces = (found: FoundFaces | null, report: Report) =>
  report({ kind: "faces", faces: found?.faces ?? [], passMs: found?.passMs });

const HEIC_CODES: Readonly<Record<HeicError, PhotoError>> = {
  "decoder-unavailable": "decoder-unavailable",
  "heic-damaged": "damaged-photo",
  "heic-unsupported": "unsupported-picture",
  "heic-too-large": "too-many-pixels",
};

/** Safari decodes HEIC itself; elsewhere libheif does, in a worker of its own that ends with this one. */
async function openHeic({ header, bytes }: ReadFile, report: Report): Promise<Decoded | PhotoError> {
  const native = await decodeWhole(bytes, header);
  if (native) return native;
  const result = await decodeHeic(bytes, {
    maxPixels: WORKING_PIXELS,
    // Never aborted: the work is stopped by terminating this worker.
    signal: new AbortController().signal,
    onProgress: (progress) => report({ kind: "progress", progress }),
  });
  if (!result.ok) return HEIC_CODES[result.code];
  const { picture, size } = result.value;
  const bitmap = picture instanceof ImageBitmap ? picture : await createImageBitmap(picture);
  return { bitmap, size };
}
