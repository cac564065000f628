import { type BadgePlacement, keepInCircle, startingBadge } from "./badge-placement.ts";
import type { Size } from "./geometry.ts";
import { CENTRED, keepCovered, type PhotoPlacement } from "./photo-placement.ts";

/** With the photo, this small value decides every pixel. It holds no reference to the photo and can be stored. */
export type Design = {
  readonly version: 1;
  readonly photo: PhotoPlacement;
  readonly badge: BadgePlacement;
  /** A CSS colour that lies under everything: behind a transparent photo, and as the ground of a heart without one. */
  readonly backdrop: string;
};

/** A photo by name: the pixels live elsewhere, under the same id. `size` is upright, in the photo's own pixels. */
export type PhotoRef = { readonly id: string; readonly size: Size };

/** A picture as a value: the design, and which photo it is for (`null`: none). */
export type Composition = { readonly design: Design; readonly photo: PhotoRef | null };

/** The pale blue of ice that the heart stands on when there is no photo. */
export const ICE = "#e4f1fb";

export const FIRST_DESIGN: Design = {
  version: 1,
  photo: CENTRED,
  badge: startingBadge("heart"),
  backdrop: ICE,
};

/** Restores every invariant of a composition: the photo covers the square, the badge lies inside the circle. */
export function keepValid(composition: Composition): Composition {
  const { design, photo } = composition;
  const placed = photo ? keepCovered(design.photo, photo.size) : design.photo;
  const badge = keepInCircle(design.badge);
  if (placed === design.photo && badge === design.badge) return composition;
  return { photo, design: { ...design, photo: placed, badge } };
}
