import type { Face } from "../../model/face.ts";
import type { Size } from "../../model/geometry.ts";
import type { PhotoDevice } from "../../model/photo-limits.ts";
import type { HeicProgress } from "../heic/heic-messages.ts";
import type { Bitmaps, PhotoError } from "../photo.ts";

/** What the page asks of the opener, once and first. */
export type OpeningRequest = {
  readonly file: Blob;
  /** The side of the stage in device pixels: what the first picture has to be sharp enough for. */
  readonly stageSide: number;
  readonly device: PhotoDevice;
};

/** What the page says once it shows the photo, in a message of its own. */
export const PHOTO_SHOWN = "photo-shown";

/**
 * What it says: `started`, any number of `progress`, at most one `thumbnail`, then either `failed`, or `picture` and,
 * as far as there are any, `faces` and a `sharper` picture; at last `finished`. Receivers own the bitmaps.
 */
export type OpeningReport =
  | { readonly kind: "started" }
  | { readonly kind: "progress"; readonly progress: HeicProgress }
  | { readonly kind: "thumbnail"; readonly size: Size; readonly mipmaps: Bitmaps }
  | { readonly kind: "picture"; readonly size: Size; readonly mipmaps: Bitmaps }
  | { readonly kind: "faces"; readonly faces: readonly Face[] }
  | { readonly kind: "sharper"; readonly mipmaps: Bitmaps }
  | { readonly kind: "failed"; readonly code: PhotoError }
  | { readonly kind: "finished" };

export type Report = (report: OpeningReport) => void;

/** The bitmaps that go with a report: to be transferred, or closed where nobody receives it. */
export function bitmapsOf(report: OpeningReport): readonly ImageBitmap[] {
  return "mipmaps" in report ? report.mipmaps : [];
}
