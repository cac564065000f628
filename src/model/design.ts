import { type BadgePlacement, keepInCircle, startingBadge } from "./badge-placement.ts";
import type { Size } from "./geometry.ts";
import { CENTRED, keepCovered, type PhotoPlacement } from "./photo-placement.ts";
import type { RingWords } from "./ring-words.ts";

/** With the photo, this small value decides every pixel. It holds no reference to the photo and can be stored. */
export type Design = {
  readonly version: 2;
  readonly photo: PhotoPlacement;
  /** Whether the photo lies where the faces wanted it, so that another badge may place them anew. */
  readonly isFramed: boolean;
  readonly badge: BadgePlacement;
  /** What the ring says; `null`: nothing. Kept while another badge is worn. */
  readonly words: RingWords | null;
  /** Whether heads lie in front of a badge that frames the photo. It is a wish: where none is found, nothing changes. */
  readonly headsInFront: boolean;
  /** A CSS colour that lies under everything: behind a transparent photo, and as the ground of a heart without one. */
  readonly backdrop: string;
};

/** A photo by name: the pixels live elsewhere, under the same id. `size` is upright, in the photo's own pixels. */
export type PhotoRef = { readonly id: string; readonly size: Size };

/** A picture as a value: the design, and which photo it is for (`null`: none). */
export type Composition = { readonly design: Design; readonly photo: PhotoRef | null };

/** What the heart can stand on when there is no photo: pale blue as of ice, white, and the blue of ink. */
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

/** Restores every invariant of a composition: the photo covers the opening, the badge lies inside the circle. */
export function keepValid(composition: Composition): Composition {
  const { design, photo } = composition;
  const placed = photo ? keepCovered(design.photo, photo.size) : design.photo;
  const badge = keepInCircle(design.badge);
  if (placed === design.photo && badge === design.badge) return composition;
  return { photo, design: { ...design, photo: placed, badge } };
}
