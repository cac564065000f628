import { type BadgePlacement, keepInCircle, startingBadge } from "./badge-placement.ts";
import type { Size } from "./geometry.ts";
import { CENTRED, keepCovered, type PhotoPlacement } from "./photo-placement.ts";
import type { RingWords } from "./ring-words.ts";

/** The backgrounds for a heart without a photo, in the order in which they are offered. */
export const GROUND_IDS = ["navy", "blue", "ice", "white"] as const;

export type GroundId = (typeof GROUND_IDS)[number];

/** Together with the photo, determines every pixel. Small, and holds no reference to the photo, so it can be stored. */
export type Design = {
  readonly version: 4;
  readonly photo: PhotoPlacement;
  /** Whether the photo has its automatic placement for the faces, so that another badge may frame it anew. */
  readonly isFramed: boolean;
  readonly badge: BadgePlacement;
  /** Whether a person has moved, resized or rotated the badge, which then stays where it is. */
  readonly isBadgeMoved: boolean;
  /** The text on the ring; `null`: none. Retained while another badge is chosen. */
  readonly words: RingWords | null;
  /** Whether to put heads in front of a badge that frames the photo. If no heads are found, this has no effect. */
  readonly headsInFront: boolean;
  /** The background of a heart without a photo. */
  readonly ground: GroundId;
};

/** Refers to a photo whose pixels are stored elsewhere by id. `size` is upright, in the photo's own pixels. */
export type PhotoRef = { readonly id: string; readonly size: Size };

/** An immutable picture: the design and the photo to which it applies (`null`: none). */
export type Composition = { readonly design: Design; readonly photo: PhotoRef | null };

export const FIRST_DESIGN: Design = {
  version: 4,
  photo: CENTRED,
  isFramed: false,
  badge: startingBadge("ring"),
  isBadgeMoved: false,
  words: null,
  headsInFront: false,
  ground: GROUND_IDS[0],
};

/** Restores every invariant of a composition: the photo covers the opening, the badge is inside the circle. */
export function keepValid(composition: Composition): Composition {
  const { design, photo } = composition;
  const placed = photo ? keepCovered(design.photo, photo.size) : design.photo;
  const badge = keepInCircle(design.badge);
  if (placed === design.photo && badge === design.badge) return composition;
  return { photo, design: { ...design, photo: placed, badge } };
}
