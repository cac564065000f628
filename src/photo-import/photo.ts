import type { Size } from "../model/geometry.ts";
import type { PhotoLimitCode } from "../model/photo-limits.ts";
import type { UnsupportedFileType } from "./header/photo-header.ts";

/** The whole photo, upright, in falling sizes, each about half as wide as the one before. */
export type Bitmaps = readonly [ImageBitmap, ...ImageBitmap[]];

/** An opened photo: its name in the design, its upright size and its pixels. */
export type Photo = {
  readonly id: string;
  /** Upright, in the photo's own pixels, which may be more than any level holds. */
  readonly size: Size;
  readonly mipmaps: Bitmaps;
};

/**
 * Why a photo could not be opened. Messages are keyed by it.
 * - a kind of file that is not opened, by name;
 * - `too-many-pixels`, `decompression-bomb`, `too-large-file`: refused before memory is spent;
 * - `damaged-photo`: incomplete, or its bytes make no sense to the decoder;
 * - `unreadable-file`: its bytes cannot be had, neither by a worker nor by the page; `folder`: it has none;
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

/** Gives pixels back at once instead of when the garbage collector comes. */
export function releaseMipmaps(mipmaps: Bitmaps): void {
  for (const level of mipmaps) level.close();
}
