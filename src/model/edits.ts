import { faceInSquare, placeBesideFaces } from "./badge-beside-faces.ts";
import { type BadgePlacement, keepInCircle, startingBadge } from "./badge-placement.ts";
import { type BadgeId, badgeOf } from "./badges.ts";
import { canHaveHeadsInFront } from "./cut-outs.ts";
import { type Composition, type Design, FIRST_DESIGN, type GroundId, keepValid } from "./design.ts";
import type { Face } from "./face.ts";
import { type Framing, placeFaces } from "./face-placement.ts";
import type { Size } from "./geometry.ts";
import { movesInOpening } from "./opening.ts";
import {
  keepCovered,
  mirrorPhoto,
  movePhoto,
  type PhotoMove,
  type PhotoPlacement,
} from "./photo-placement.ts";
import type { RingWords } from "./ring-words.ts";
import { snapToCircle } from "./snap-to-circle.ts";

/** A change that the user can make to the design, relative to the composition to which it is applied. */
export type Edit =
  /** The successive moves of one gesture; adding or lifting a finger begins a new move. */
  | { readonly type: "move-photo"; readonly moves: readonly PhotoMove[] }
  /** `zoom` in 1..MAX_ZOOM, about the centre of the badge's opening. */
  | { readonly type: "zoom-photo"; readonly zoom: number }
  /** `rotation` in degrees clockwise, about the centre of the badge's opening; the zoom is unchanged. */
  | { readonly type: "rotate-photo"; readonly rotation: number }
  /** Rotates by `by` degrees clockwise from the current rotation. */
  | { readonly type: "rotate-photo-by"; readonly by: number }
  | { readonly type: "mirror-photo" }
  /** Moves the badge by fractions of the side, scales its diameter by a factor, rotates it by degrees clockwise. */
  | {
      readonly type: "move-badge";
      readonly dx: number;
      readonly dy: number;
      readonly scale: number;
      readonly rotation: number;
      /** Snaps the badge to places on the circle. For pointers only: key steps are too small to leave a place. */
      readonly snaps?: boolean;
    }
  /** `diameter` as a fraction of the side. */
  | { readonly type: "size-badge"; readonly diameter: number }
  /** `rotation` in degrees clockwise, for a badge that can be rotated. */
  | { readonly type: "rotate-badge"; readonly rotation: number }
  /** Chooses a badge at its initial place, or where `placeBesideFaces` puts it for these faces. */
  | { readonly type: "choose-badge"; readonly id: BadgeId; readonly faces: readonly Face[] }
  | { readonly type: "choose-words"; readonly words: RingWords | null }
  /**
   * Puts heads in front of the badge, or behind it again. An automatically framed photo is framed anew unless it
   * `staysPut`.
   */
  | { readonly type: "toggle-heads"; readonly faces: readonly Face[]; readonly staysPut?: boolean }
  | { readonly type: "choose-ground"; readonly ground: GroundId }
  /** Brings the faces into the opening; with a progress under 1, only part of the way. */
  | { readonly type: "centre-face"; readonly faces: readonly Face[]; readonly progress: number }
  /** Resets the placement of photo and badge, with the faces in the opening; all other choices are retained. */
  | { readonly type: "reset"; readonly faces: readonly Face[] };

type WithoutFaces<Any> = Any extends { readonly faces: unknown } ? Omit<Any, "faces"> : Any;

/** An edit as the interface asks for it: the reducer adds the faces found in the photo. */
export type EditRequest = WithoutFaces<Edit>;

// The compiler does not see that every edit without faces is complete with them.
export const withFaces = (edit: EditRequest, faces: readonly Face[] | null): Edit =>
  ({ ...edit, faces: faces ?? [] }) as Edit;

/** The names of undo steps, by which messages are keyed. */
export type StepName = Edit["type"] | "open-photo";

/** The name of an edit's step. A gesture that moves, zooms and rotates is named after its most noticeable part. */
export function stepName(edit: Edit): StepName {
  if (edit.type !== "move-photo") return edit.type;
  const scale = edit.moves.reduce((product, move) => product * move.scale, 1);
  const rotation = edit.moves.reduce((sum, move) => sum + move.rotation, 0);
  if (Math.abs(Math.log(scale)) > 0.02) return "zoom-photo";
  return Math.abs(rotation) > 1 ? "rotate-photo" : "move-photo";
}

/** Applies an edit and restores every invariant. Returns its argument if the edit changes nothing. */
export function applyEdit(composition: Composition, edit: Edit): Composition {
  const changed = keepValid({ ...composition, design: editDesign(composition, edit) });
  return sameDesign(changed.design, composition.design) ? composition : changed;
}

function editDesign({ design, photo }: Composition, edit: Edit): Design {
  const placePhoto = (placement: PhotoPlacement): Design => ({
    ...design,
    photo: placement,
    isFramed: false,
  });
  const placeBadge = (badge: BadgePlacement): Design => ({ ...design, badge, isBadgeMoved: true });
  switch (edit.type) {
    case "move-photo":
      if (!photo) return design;
      return placePhoto(
        movesInOpening(badgeOf(design.badge.id).opening, edit.moves).reduce(
          (placed, move) => movePhoto(placed, photo.size, move),
          design.photo,
        ),
      );
    case "zoom-photo":
      return placePhoto({ ...design.photo, zoom: edit.zoom });
    case "rotate-photo":
      return { ...design, photo: { ...design.photo, rotation: edit.rotation } };
    case "rotate-photo-by":
      return { ...design, photo: { ...design.photo, rotation: design.photo.rotation + edit.by } };
    case "mirror-photo":
      return { ...design, photo: mirrorPhoto(design.photo) };
    case "move-badge":
      return placeBadge(moveBadge(design.badge, edit));
    case "size-badge":
      return placeBadge({ ...design.badge, diameter: edit.diameter });
    case "rotate-badge":
      return placeBadge({ ...design.badge, rotation: edit.rotation });
    case "choose-words":
      return { ...design, words: edit.words };
    case "toggle-heads":
      return canHaveHeadsInFront(design.badge.id) && photo ? toggleHeads(design, photo.size, edit) : design;
    case "choose-ground":
      return { ...design, ground: edit.ground };
    case "choose-badge":
      if (edit.id === design.badge.id) return design;
      return chooseBadge(design, photo?.size ?? null, edit);
    case "centre-face":
      return photo ? centreFaces(design, photo.size, edit) : design;
    case "reset":
      return resetDesign(design, photo?.size ?? null, edit.faces);
  }
}

function moveBadge(
  badge: BadgePlacement,
  { dx, dy, scale, rotation, snaps }: Extract<Edit, { type: "move-badge" }>,
): BadgePlacement {
  const moved = keepInCircle({
    id: badge.id,
    x: badge.x + dx,
    y: badge.y + dy,
    diameter: badge.diameter * scale,
    rotation: badge.rotation + rotation,
  });
  return snaps ? snapToCircle(moved) : moved;
}

/**
 * Leaves the photo where it is, so that switching badges back and forth changes nothing. Only an automatically framed
 * photo is framed anew for the new badge; switching back then restores its former placement.
 */
function chooseBadge(
  design: Design,
  photo: Size | null,
  { id, faces }: Extract<Edit, { type: "choose-badge" }>,
): Design {
  const start = startingBadge(id);
  if (!photo) return { ...design, badge: start, isBadgeMoved: false };
  const placed = design.isFramed ? facesPlaced(design, id, photo, faces) : design.photo;
  const badge = besideFaces(start, placed, photo, faces);
  return { ...design, photo: placed, badge, isBadgeMoved: false };
}

function toggleHeads(
  design: Design,
  photo: Size,
  { faces, staysPut }: Extract<Edit, { type: "toggle-heads" }>,
): Design {
  const toggled = { ...design, headsInFront: !design.headsInFront };
  return design.isFramed && !staysPut
    ? { ...toggled, photo: facesPlaced(toggled, design.badge.id, photo, faces) }
    : toggled;
}

/** The automatic placement of the photo for a badge, at its current rotation. */
function facesPlaced(design: Design, id: BadgeId, photo: Size, faces: readonly Face[]): PhotoPlacement {
  const { rotation, mirrored } = design.photo;
  return { ...placeFaces(photo, faces, framingIn(design, id)), rotation, mirrored };
}

const framingIn = ({ headsInFront }: Design, id: BadgeId): Framing => ({
  headroom: badgeOf(id).opening.headroom,
  headsInFront: headsInFront && canHaveHeadsInFront(id),
});

function besideFaces(
  badge: BadgePlacement,
  placement: PhotoPlacement,
  photo: Size,
  faces: readonly Face[],
): BadgePlacement {
  const covered = keepCovered(placement, photo);
  const { opening } = badgeOf(badge.id);
  return placeBesideFaces(
    badge,
    faces.map((face) => faceInSquare(opening, covered, photo, face)),
  );
}

function resetDesign(design: Design, photo: Size | null, faces: readonly Face[]): Design {
  const start = startingBadge(design.badge.id);
  const reset = { ...design, isBadgeMoved: false };
  if (!photo) return { ...reset, photo: FIRST_DESIGN.photo, isFramed: false, badge: start };
  const placed = placeFaces(photo, faces, framingIn(design, start.id));
  // Faces that are found later do not move the photo any more.
  return {
    ...reset,
    photo: placed,
    isFramed: faces.length > 0,
    badge: besideFaces(start, placed, photo, faces),
  };
}

function centreFaces(
  design: Design,
  photo: Size,
  { faces, progress }: Extract<Edit, { type: "centre-face" }>,
): Design {
  const target = facesPlaced(design, design.badge.id, photo, faces);
  const badge = design.isBadgeMoved
    ? design.badge
    : besideFaces(startingBadge(design.badge.id), target, photo, faces);
  // This form gives exactly `b` at the end.
  const between = (a: number, b: number) => a * (1 - progress) + b * progress;
  return {
    ...design,
    isFramed: progress === 1,
    photo: {
      ...target,
      focusX: between(design.photo.focusX, target.focusX),
      focusY: between(design.photo.focusY, target.focusY),
      zoom: between(design.photo.zoom, target.zoom),
    },
    badge: { ...badge, x: between(design.badge.x, badge.x), y: between(design.badge.y, badge.y) },
  };
}

function sameDesign(a: Design, b: Design): boolean {
  return (
    a === b ||
    (a.ground === b.ground &&
      a.headsInFront === b.headsInFront &&
      sameFields(a.photo, b.photo) &&
      sameFields(a.badge, b.badge) &&
      (a.words === b.words || (a.words !== null && b.words !== null && sameFields(a.words, b.words))))
  );
}

function sameFields<T extends object>(a: T, b: T): boolean {
  return a === b || (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
