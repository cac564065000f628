import type { Size } from "../../model/geometry.ts";
import { failure, type Result, success } from "../../model/result.ts";
import type { ByteRange } from "./bytes.ts";
import type { Orientation } from "./orientation.ts";

/** What the app opens, itself or (HEIC) with a decoder of its own. HEIF of any coding counts as `heic`. */
export type PhotoFormat = "jpeg" | "png" | "webp" | "avif" | "heic" | "gif" | "bmp" | "ico";

/** Formats that are refused unless the browser decodes them (JPEG XL in Chromium and Safari, TIFF in Safari). */
export type OptionalFormat = "jpeg-xl" | "tiff";

/** What a file is when it is not opened. `archive` is zip, gzip, rar, 7z…; `text` includes XML. */
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
 * `cut-short`: the bytes end before the header does; if they are a part of the file, pass more, else the file is
 * incomplete. `broken`: the header is there and makes no sense.
 */
export type HeaderFault = "cut-short" | "broken";

export type PhotoHeaderCode = UnsupportedFileType | HeaderFault;

/** A small JPEG inside the file, to be turned like the photo. Some cameras add black bars: compare the shapes. */
export type EmbeddedThumbnail = ByteRange & { readonly size: Size };

/** What the header says. It may lie: the decoded picture's own size is the last word. */
export type PhotoHeader = {
  readonly format: PhotoFormat | OptionalFormat;
  /** For decoders that must be told the type (`ImageDecoder`). */
  readonly mime: string;
  /** Pixels as stored, before orientation; 1 or more. */
  readonly stored: Size;
  readonly orientation: Orientation;
  readonly animated: boolean;
  readonly thumbnail: EmbeddedThumbnail | null;
  /** Coded in a valid way that browsers do not decode, such as a JPEG of 12 bits or a PNG in a BMP. */
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

/** A header with what most files have; a size that is not there (NaN) or not a size is a fault. */
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
