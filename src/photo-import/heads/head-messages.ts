import type { Box, Face } from "../../model/face.ts";
import type { Point } from "../../model/geometry.ts";
import type { Bitmaps } from "../photo.ts";

/** Requests the heads in a small upright copy of a photo, about 1000 pixels on the longer side. */
export type FindHeadsRequest = {
  readonly kind: "find-heads";
  readonly picture: ImageBitmap;
  readonly faces: readonly Face[];
};

/** Requests the cut-outs. `parts` are the boxes of the places found, in their order, at the size to cut out. */
export type CutHeadsRequest = { readonly kind: "cut-heads"; readonly parts: readonly ImageBitmap[] };

/** Where heads are and end, as fractions of the photo. `spacing`: one pixel of the copy as a fraction of its width. */
export type HeadPlace = { readonly box: Box; readonly ends: readonly Point[]; readonly spacing: number };

export type HeadsReport =
  | { readonly kind: "heads-found"; readonly places: readonly HeadPlace[] }
  | { readonly kind: "heads-cut"; readonly cutOuts: readonly Bitmaps[] }
  /** The network could not be fetched. */
  | { readonly kind: "heads-failed" };
