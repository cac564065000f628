import type { CutOut, CutOutKind } from "../../model/cut-outs.ts";
import type { Face } from "../../model/face.ts";
import type { Bitmaps } from "../photo.ts";

/** Asks where heads or people are. */
export type FindRequest = {
  readonly kind: "find";
  readonly wanted: CutOutKind;
  /** A small upright copy of the photo, about 1000 pixels on the longer side. */
  readonly picture: ImageBitmap;
  /** The faces in the photo. */
  readonly faces: readonly Face[];
};

/** Asks for the cut-outs. `parts` are the boxes of the places found, in their order. */
export type CutRequest = {
  readonly kind: "cut";
  readonly parts: readonly ImageBitmap[];
  /** The scale of the cut-outs, 1 at most: they are that much smaller than the parts. */
  readonly scale: number;
};

export type CutOutRequest = FindRequest | CutRequest;

export type CutOutReport =
  | { readonly kind: "found"; readonly places: readonly CutOut[] }
  | { readonly kind: "cut"; readonly cutOuts: readonly Bitmaps[] }
  /** The network could not be fetched. */
  | { readonly kind: "failed" };
