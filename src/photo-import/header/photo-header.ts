import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import type { ByteRange } from "./bytes.ts";
import type { Orientation } from "./orientation.ts";

/** Formats that the app opens; for HEIC it has its own decoder. HEIF with any codec but AV1 counts as `heic`. */
export type PhotoFormat = "jpeg" | "png" | "webp" | "avif" | "heic" | "gif" | "bmp" | "ico";

/** Formats that are rejected unless the browser decodes them (JPEG XL in Chromium and Safari, TIFF in Safari). */
export type OptionalFormat = "jpeg-xl" | "tiff";

/**
 * The types of files that are not opened, unless the browser decodes them (`OptionalFormat`). `archive` is zip, gzip,
 * rar, 7z…; `text` includes XML.
 */
export type UnsupportedFileType =
  | "empty"
  | "svg"
  | "eps"
  | "tiff"
  | "jpeg-xl"
  | "jpeg-2000"
  | "unsupported-picture"
  | "raw"
  | "pdf"
  | "psd"
  | "video"
  | "audio"
  | "office"
  | "archive"
  | "web-page"
  | "text"
  | "unknown";

/**
 * `cut-short`: the bytes end before the header does. Pass more; if they are the whole file, the file is incomplete.
 * `broken`: the header is there but makes no sense.
 */
export type HeaderFault = "cut-short" | "broken";

export type PhotoHeaderCode = UnsupportedFileType | HeaderFault;

/** A small JPEG inside the file, with the photo's orientation. Some cameras add black bars: compare aspect ratios. */
export type EmbeddedThumbnail = ByteRange & { readonly size: Size };

/** What the header states. It may be false: the size of the decoded picture decides. */
export type PhotoHeader = {
  readonly format: PhotoFormat | OptionalFormat;
  /** Needed by `ImageDecoder`. */
  readonly mime: string;
  /** Pixels as stored, before orientation; 1 or more. */
  readonly stored: Size;
  readonly orientation: Orientation;
  readonly animated: boolean;
  readonly thumbnail: EmbeddedThumbnail | null;
  /** Encoded in a valid way that browsers do not decode, such as a 12-bit JPEG or a PNG inside a BMP. */
  readonly isRare: boolean;
};

const MIMES: Readonly<Record<PhotoHeader["format"], string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  heic: "image/heic",
  gif: "image/gif",
  bmp: "image/bmp",
  ico: "image/x-icon",
  "jpeg-xl": "image/jxl",
  tiff: "image/tiff",
};

/** Creates a header with defaults that fit most files. Fails if a side is missing (NaN) or less than 1. */
export function makeHeader(
  format: PhotoHeader["format"],
  stored: Size,
  more: Partial<Omit<PhotoHeader, "format" | "stored">> = {},
): Result<PhotoHeader, HeaderFault> {
  if (Number.isNaN(stored.width + stored.height)) return failure("cut-short");
  if (stored.width < 1 || stored.height < 1) return failure("broken");
  const plain = {
    mime: MIMES[format],
    orientation: 1,
    animated: false,
    thumbnail: null,
    isRare: false,
  } as const;
  return success({ ...plain, ...more, format, stored });
}
