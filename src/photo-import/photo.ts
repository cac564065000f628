import type { Size } from "../model/geometry.ts";
import type { PhotoLimitCode } from "../model/photo-limits.ts";
import type { UnsupportedFileType } from "./header/photo-header.ts";

/** The mipmaps of the whole photo, upright, largest first; each is about half as wide as the one before. */
export type Bitmaps = readonly [ImageBitmap, ...ImageBitmap[]];

/** An opened photo; `id` is its name in the design. */
export type Photo = {
  readonly id: string;
  /** The photo's own size in pixels, upright; may be larger than any of the mipmaps. */
  readonly size: Size;
  readonly mipmaps: Bitmaps;
};

/**
 * Why a photo could not be opened. Each code has its own message.
 * - the name of a file type that the app does not open;
 * - `too-many-pixels`, `decompression-bomb`, `too-large-file`: rejected before memory is allocated;
 * - `damaged-photo`: incomplete, or the decoder cannot make sense of its bytes;
 * - `unreadable-file`: neither a worker nor the page can read its bytes; `folder`: it is not a file;
 * - `blank-photo`: every pixel is transparent;
 * - `decoder-unavailable`: libheif could not be fetched or started;
 * - `too-slow`: not open after `OPENING_LIMIT_MS`;
 * - `opener-failed`: the code that opens photos could not be loaded.
 */
export type PhotoError =
  | UnsupportedFileType
  | PhotoLimitCode
  | "too-large-file"
  | "damaged-photo"
  | "unreadable-file"
  | "folder"
  | "blank-photo"
  | "decoder-unavailable"
  | "too-slow"
  | "opener-failed";

/** Frees the pixels at once, without waiting for garbage collection. */
export function releaseMipmaps(mipmaps: Bitmaps): void {
  for (const level of mipmaps) level.close();
}
