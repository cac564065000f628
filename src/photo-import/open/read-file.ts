import { checkPhotoLimits, LARGEST_FILE_BYTES, type PhotoDevice } from "../../model/photo-limits.ts";
import { failure, type Result, success } from "../../model/result.ts";
import { readOptionalFormatSize } from "../header/optional-format-size.ts";
import { makeHeader, type OptionalFormat, type PhotoHeader } from "../header/photo-header.ts";
import { photoIsTruncated } from "../header/photo-is-truncated.ts";
import { readPhotoHeader } from "../header/read-photo-header.ts";
import type { PhotoError } from "../photo.ts";

/** Contains the header of nearly every photo. Files rejected for their type are not read any further. */
const HEAD_BYTES = 256 * 1024;

export type ReadFile = { readonly header: PhotoHeader; readonly bytes: ArrayBuffer };

/**
 * Reads just enough of a file to identify it, and the rest only if it is a photo. Decodes nothing. `onHead` receives
 * the header, with the first bytes only, as soon as it is known and within the limits. The rest is read after `onHead`
 * has finished: if both ran at the same time, WebKit would delay the work of `onHead` until everything has been read.
 */
export async function readFile(
  file: Blob,
  device: PhotoDevice,
  onHead: (head: ReadFile) => Promise<void>,
): Promise<Result<ReadFile, PhotoError>> {
  const head = await readHead(file);
  if (!head) return failure("unreadable-file");
  const early = readPhotoHeader(new Uint8Array(head));
  const optional = !early.ok && (early.code === "tiff" || early.code === "jpeg-xl") ? early.code : null;
  if (!early.ok && !optional && early.code !== "cut-short") return failure(toPhotoError(early.code));
  if (file.size > LARGEST_FILE_BYTES) return failure("too-large-file");
  const isAllowed = (header: PhotoHeader) => checkPhotoLimits(header.stored, file.size, device);
  if (early.ok) {
    const allowed = isAllowed(early.value);
    if (!allowed.ok) return allowed;
    await onHead({ header: early.value, bytes: head });
  }
  const bytes = file.size <= head.byteLength ? head : await bytesOf(file);
  if (!bytes) return failure("unreadable-file");
  const view = new Uint8Array(bytes);
  const late = early.ok ? early : optional ? readOptionalHeader(optional, view) : readPhotoHeader(view);
  if (!late.ok) return failure(toPhotoError(late.code));
  const header = late.value;
  // Decoders fill missing parts with grey, white or black, depending on the engine, or wait for them.
  if (!optional && photoIsTruncated(view, header.format)) return failure("damaged-photo");
  const allowed = isAllowed(header);
  return allowed.ok ? success({ header, bytes }) : allowed;
}

/** In Chromium, part of a deleted file reads as empty; only reading the whole file fails. */
async function readHead(file: Blob): Promise<ArrayBuffer | null> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  return head?.byteLength === 0 ? bytesOf(file) : head;
}

/** Null if the file was moved, changed or deleted since it was chosen, or if its provider refuses access. */
const bytesOf = (file: Blob): Promise<ArrayBuffer | null> => file.arrayBuffer().catch(() => null);

/** JPEG XL and TIFF are opened if the browser can decode them; their size is needed for the limits. */
function readOptionalHeader(format: OptionalFormat, bytes: Uint8Array): Result<PhotoHeader, Code> {
  const size = readOptionalFormatSize(bytes, format);
  const header = size && makeHeader(format, size);
  return header?.ok ? header : failure(format);
}

type Code = Exclude<ReturnType<typeof readPhotoHeader>, { ok: true }>["code"];

/** For users, a truncated header and a nonsensical one are the same problem. */
function toPhotoError(code: Code): PhotoError {
  return code === "cut-short" || code === "broken" ? "damaged-photo" : code;
}
