import { type BadgePlacement, startingBadge } from "./badge-placement.ts";
import { badgeOf } from "./badges.ts";
import { type Composition, type Design, type GroundId, keepValid, type PhotoRef } from "./design.ts";
import { openingToPhoto, type PhotoPlacement } from "./photo-placement.ts";

/** The backgrounds of versions 1 and 2, which stored their colours. */
export const BACKDROPS = {
  "#e4f1fb": "ice",
  "#ffffff": "white",
  "#0a2238": "navy",
} as const satisfies Record<string, GroundId>;

export type Backdrop = keyof typeof BACKDROPS;

type WithTurn<Placement> = Omit<Placement, "rotation"> & { readonly turn: number };

/** A design of version 3: rotations were called turns. */
export type Design3 = Omit<Design, "version" | "photo" | "badge"> & {
  readonly version: 3;
  readonly photo: WithTurn<PhotoPlacement>;
  readonly badge: WithTurn<BadgePlacement>;
};

/** A design of version 2: it did not record whether a person had moved the badge. */
export type Design2 = Omit<Design3, "version" | "isBadgeMoved" | "ground"> & {
  readonly version: 2;
  readonly backdrop: Backdrop;
};

/** A design of version 1: the photo was placed in the whole square whatever the badge; heads were never in front. */
export type Design1 = Omit<Design2, "version" | "isFramed" | "headsInFront"> & { readonly version: 1 };

/** A design as stored by this version or an earlier one. */
export type StoredDesign = Design | Design3 | Design2 | Design1;

/**
 * Converts a stored design and its photo (`null`: none) to a composition of this version. Whatever the stored numbers,
 * the badge is inside the circle and the photo covers the opening.
 */
export function upgradeDesign(stored: StoredDesign, photo: PhotoRef | null): Composition {
  const second = stored.version === 1 ? fromVersion1(stored, photo) : stored;
  const third = second.version === 2 ? fromVersion2(second) : second;
  return keepValid({ design: third.version === 3 ? fromVersion3(third) : third, photo });
}

const withRotation = <Rest extends object>({
  turn,
  ...rest
}: Rest & { readonly turn: number }): Omit<Rest, "turn"> & { readonly rotation: number } => ({
  ...rest,
  rotation: turn,
});

const fromVersion3 = (stored: Design3): Design => ({
  ...stored,
  version: 4,
  photo: withRotation(stored.photo),
  badge: withRotation(stored.badge),
});

/** A badge anywhere but at its initial place counts as moved by a person, so that it stays there. */
function fromVersion2({ backdrop, ...kept }: Design2): Design3 {
  const { id, x, y, diameter, turn } = kept.badge;
  const start = startingBadge(id);
  const isAtStart = x === start.x && y === start.y && diameter === start.diameter && turn === start.rotation;
  return { ...kept, version: 3, isBadgeMoved: !isAtStart, ground: BACKDROPS[backdrop] };
}

function fromVersion1(stored: Design1, photo: PhotoRef | null): Design2 {
  const placed = photo ? fromWholeSquare(stored, photo) : stored.photo;
  return { ...stored, version: 2, photo: placed, isFramed: false, headsInFront: false };
}

/** Converts a placement in the whole square to one in the badge's opening, without moving the photo. */
function fromWholeSquare({ badge, photo: placement }: Design1, { size }: PhotoRef): Design1["photo"] {
  const { x, y, side } = badgeOf(badge.id).opening;
  const focus = openingToPhoto(withRotation(placement), size, { x, y });
  return { ...placement, focusX: focus.x, focusY: focus.y, zoom: placement.zoom / side };
}
