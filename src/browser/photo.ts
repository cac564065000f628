import type { Size } from "../domain/geometry.ts";

/** An opened photo: its name in the design, its upright size and its pixels. */
export type Photo = {
  readonly id: string;
  /** Upright, in the photo's own pixels, which may be more than any level holds. */
  readonly size: Size;
  /** The whole photo, upright, in falling sizes, each half as wide as the one before. */
  readonly levels: readonly [ImageBitmap, ...ImageBitmap[]];
};

/** Why a photo could not be opened. Messages are keyed by it. */
export type PhotoError = "not-a-photo" | "empty-file" | "damaged-photo" | "too-large";

/** Gives the photo's pixels back at once instead of when the garbage collector comes. */
export function releasePhoto(photo: Photo): void {
  for (const level of photo.levels) level.close();
}
