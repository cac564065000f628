import type { Face } from "../../model/face.ts";
import type { Size } from "../../model/geometry.ts";
import type { PhotoDevice } from "../../model/photo-limits.ts";
import type { HeicProgress } from "../heic/heic-messages.ts";
import type { Bitmaps, PhotoError } from "../photo.ts";

/** The page's request to the opener: sent once, as the first message. */
export type OpeningRequest = {
  readonly file: Blob;
  /** Side of the stage in device pixels, at which the first picture must be sharp. */
  readonly stageSide: number;
  readonly device: PhotoDevice;
  /** How long one pass in search of faces took in an earlier opening, in ms. Absent if there was none. */
  readonly passMs?: number | undefined;
};

/** The page's message to the opener once the photo is visible. */
export const PHOTO_SHOWN = "photo-shown";

/**
 * What an opening reports, in this order: `started`, any number of `progress`, at most one `thumbnail`; then either
 * `failed`, or `picture`, where possible `faces` and a `sharper` picture, and finally `finished`. Faces that are found
 * in time are reported before the picture or thumbnail in which they were found, so that it is framed from the start;
 * after those of a thumbnail, those of the picture follow. The receiver owns the bitmaps.
 */
export type OpeningUpdate =
  | { readonly kind: "started" }
  | { readonly kind: "progress"; readonly progress: HeicProgress }
  | { readonly kind: "thumbnail"; readonly size: Size; readonly mipmaps: Bitmaps }
  | { readonly kind: "picture"; readonly size: Size; readonly mipmaps: Bitmaps }
  | { readonly kind: "faces"; readonly faces: readonly Face[]; readonly passMs: number | undefined }
  | { readonly kind: "sharper"; readonly mipmaps: Bitmaps }
  | { readonly kind: "failed"; readonly code: PhotoError }
  | { readonly kind: "finished" };

export type Report = (update: OpeningUpdate) => void;

/** The bitmaps in an update: to be transferred, or closed if the update is discarded. */
export function bitmapsOf(update: OpeningUpdate | { readonly kind: "died" }): readonly ImageBitmap[] {
  return "mipmaps" in update ? update.mipmaps : [];
}
