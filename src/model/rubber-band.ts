import { badgeOf } from "./badges.ts";
import type { Composition } from "./design.ts";
import type { Edit } from "./edits.ts";
import type { Point, Size } from "./geometry.ts";
import { movesInOpening } from "./opening.ts";
import {
  carry,
  MAX_ZOOM,
  movePhoto,
  type PhotoMove,
  type PhotoPlacement,
  photoToOpening,
  zoomAfter,
} from "./photo-placement.ts";

/** The photo grows by at most this fraction, however far a finger pulls. */
const MOST = 0.18;
/** Half of that is reached when the finger is this far beyond the limit. Fraction of the opening's side. */
const SOFTNESS = 0.35;

/**
 * Shows a gesture that pulls beyond a limit as a rubber band. A photo cannot be pulled off the opening's edge, so it
 * grows about that edge; beyond the maximum zoom it continues to grow, ever more slowly. Growing about a point of the
 * opening leaves no gap: what covered the opening still covers it. `amount` (0..1) is the part of the overshoot shown,
 * for the animation back. Returns `limited` if the gesture is within the limits.
 */
export function rubberBand(
  before: Composition,
  edit: Edit,
  limited: Composition,
  amount: number,
): Composition {
  const { photo } = before;
  if (edit.type !== "move-photo" || !photo || amount <= 0) return limited;
  const moves = movesInOpening(badgeOf(before.design.badge.id).opening, edit.moves);
  const last = moves.at(-1);
  if (!last) return limited;
  const start = moves
    .slice(0, -1)
    .reduce((placed, move) => movePhoto(placed, photo.size, move), before.design.photo);
  const pull = pullOf(start, photo.size, last);
  const by = MOST * (pull.distance / (pull.distance + SOFTNESS)) * amount;
  if (by < 1e-4) return limited;
  const grow: PhotoMove = { from: pull.about, to: pull.about, scale: 1 + by, rotation: 0 };
  const placed = limited.design.photo;
  const grown = carry(placed, photo.size, grow, placed.zoom * (1 + by));
  return { photo, design: { ...limited.design, photo: grown } };
}

/** How far a move goes beyond the limits, in sides of the opening, and the point that stays in place. */
function pullOf(start: PhotoPlacement, photo: Size, move: PhotoMove): { distance: number; about: Point } {
  const zoom = zoomAfter(start, photo, move);
  const limitedZoom = Math.min(Math.max(zoom, 1), MAX_ZOOM);
  const free = carry(start, photo, move, limitedZoom);
  const kept = movePhoto(start, photo, move);
  // The point of the photo that the limits leave in the centre: how far from there an unlimited move would take it.
  const middle = photoToOpening(free, photo, { x: kept.focusX, y: kept.focusY });
  const [dx, dy] = [middle.x - 0.5, middle.y - 0.5];
  const beyond = Math.max(0, Math.log(zoom / MAX_ZOOM));
  const isPanned = Math.hypot(dx, dy) > 1e-6;
  const about = isPanned ? { x: edgeBehind(dx), y: edgeBehind(dy) } : move.to;
  return { distance: Math.hypot(dx, dy) + beyond, about: insideOpening(about) };
}

/** The fixed edge is opposite the direction of the pull: when pulled to the right, the left edge. */
const edgeBehind = (pull: number): number => (pull > 1e-6 ? 0 : pull < -1e-6 ? 1 : 0.5);

const insideOpening = ({ x, y }: Point): Point => ({
  x: Math.min(Math.max(x, 0), 1),
  y: Math.min(Math.max(y, 0), 1),
});
