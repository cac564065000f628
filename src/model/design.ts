import { type BadgePlacement, keepInCircle, startingBadge } from "./badge-placement.ts";
import type { Size } from "./geometry.ts";
import { CENTRED, keepCovered, type PhotoPlacement } from "./photo-placement.ts";
import type { RingWords } from "./ring-words.ts";

/** Together with the photo, determines every pixel. Small, and holds no reference to the photo, so it can be stored. */
export type Design = {
  readonly version: 2;
  readonly photo: PhotoPlacement;
  /** Whether the photo has its automatic placement for the faces, so that another badge may frame it anew. */
  readonly isFramed: boolean;
  readonly badge: BadgePlacement;
  /** The text on the ring; `null`: none. Retained while another badge is chosen. */
  readonly words: RingWords | null;
  /** Whether to put heads in front of a badge that frames the photo. If no heads are found, this has no effect. */
  readonly headsInFront: boolean;
  /** A CSS colour below everything: behind a transparent photo, and as the background of a heart without a photo. */
  readonly backdrop: string;
};

/** Refers to a photo whose pixels are stored elsewhere by id. `size` is upright, in the photo's own pixels. */
export type PhotoRef = { readonly id: string; readonly size: Size };

/** An immutable picture: the design and the photo to which it applies (`null`: none). */
export type Composition = { readonly design: Design; readonly photo: PhotoRef | null };

/** The backgrounds for a heart without a photo: ice blue, white, and navy. */
export const GROUNDS = { ice: "#e4f1fb", white: "#ffffff", navy: "#0a2238" } as const;

export type GroundId = keyof typeof GROUNDS;

export const GROUND_IDS = Object.keys(GROUNDS) as readonly GroundId[];

export const FIRST_DESIGN: Design = {
  version: 2,
  photo: CENTRED,
  isFramed: false,
  badge: startingBadge("ring"),
  words: null,
  headsInFront: false,
  backdrop: GROUNDS.ice,
};

/** Restores every invariant of a composition: the photo covers the opening, the badge is inside the circle. */
export function keepValid(composition: Composition): Composition {
  const { design, photo } = composition;
  const placed = photo ? keepCovered(design.photo, photo.size) : design.photo;
  const badge = keepInCircle(design.badge);
  if (placed === design.photo && badge === design.badge) return composition;
  return { photo, design: { ...design, photo: placed, badge } };
}
