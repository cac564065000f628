import type { CutOut, CutOutKind } from "../../model/cut-outs.ts";
import type { Face } from "../../model/face.ts";
import type { Bitmaps } from "../photo.ts";

/** A small upright copy of a photo, about 1000 pixels on the longer side, and the faces in it. */
type Searched = { readonly picture: ImageBitmap; readonly faces: readonly Face[] };

/** Asks to look for heads and people in a photo before they are asked for. Unanswered. */
export type PrepareRequest = Searched & { readonly kind: "prepare" };

/** Asks where heads or people are. After a `prepare`, it has to be in the same photo. */
export type FindRequest = Searched & { readonly kind: "find"; readonly wanted: CutOutKind };

/** Asks for the cut-outs. `parts` are the boxes of the places found, in their order. */
export type CutRequest = {
  readonly kind: "cut";
  readonly parts: readonly ImageBitmap[];
  /** The scale of the cut-outs, 1 at most: they are that much smaller than the parts. */
  readonly scale: number;
};

export type CutOutRequest = PrepareRequest | FindRequest | CutRequest;

export type CutOutReport =
  | { readonly kind: "found"; readonly places: readonly CutOut[] }
  | { readonly kind: "cut"; readonly cutOuts: readonly Bitmaps[] }
  /** The network could not be fetched. */
  | { readonly kind: "failed" };
