import { badgeOf } from "./badges.ts";
import { type Composition, type Design, keepValid, type PhotoRef } from "./design.ts";
import { openingToPhoto, type PhotoPlacement } from "./photo-placement.ts";

/** A design of version 1: the photo was placed in the whole square whatever the badge; heads were never in front. */
export type Design1 = Omit<Design, "version" | "isFramed" | "headsInFront"> & { readonly version: 1 };

/** A design as stored by this version or the previous one. */
export type StoredDesign = Design | Design1;

/**
 * Converts a stored design and its photo (`null`: none) to a composition of this version. Whatever the stored numbers,
 * the badge is inside the circle and the photo covers the opening.
 */
export function upgradeDesign(stored: StoredDesign, photo: PhotoRef | null): Composition {
  return keepValid({ design: stored.version === 1 ? fromVersion1(stored, photo) : stored, photo });
}

function fromVersion1(stored: Design1, photo: PhotoRef | null): Design {
  const placed = photo ? fromWholeSquare(stored, photo) : stored.photo;
  return { ...stored, version: 2, photo: placed, isFramed: false, headsInFront: false };
}

/** Converts a placement in the whole square to one in the badge's opening, without moving the photo. */
function fromWholeSquare({ badge, photo: placement }: Design1, { size }: PhotoRef): PhotoPlacement {
  const { x, y, side } = badgeOf(badge.id).opening;
  const focus = openingToPhoto(placement, size, { x, y });
  return { ...placement, focusX: focus.x, focusY: focus.y, zoom: placement.zoom / side };
}
