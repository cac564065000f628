import { type BadgeId, badgeOf } from "./badges.ts";
import { CENTRE, CIRCLE_RADIUS, clamp, normaliseRotation, type Point } from "./geometry.ts";

/** A badge and its placement. `x` and `y` are its centre; lengths are fractions of the square's side. */
export type BadgePlacement = {
  readonly id: BadgeId;
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
  /** Degrees clockwise, in [-180, 180). 0 for a badge that cannot be rotated. */
  readonly rotation: number;
};

/** The badge at its initial place. */
export function startingBadge(id: BadgeId): BadgePlacement {
  const rule = badgeOf(id).placement;
  const rotation = rule.kind === "fixed" ? 0 : rule.rotation;
  return { id, x: rule.x, y: rule.y, diameter: rule.diameter, rotation };
}

/**
 * The nearest placement that the badge's rule allows: the badge's circle is inside the circle to which sites crop, and
 * only badges that can be rotated are. Idempotent to the last bit, thanks to a small tolerance for rounding; returns
 * its argument when nothing changed.
 */
export function keepInCircle(badge: BadgePlacement): BadgePlacement {
  const rule = badgeOf(badge.id).placement;
  const diameter =
    rule.kind === "fixed" ? rule.diameter : clamp(badge.diameter, rule.minDiameter, rule.maxDiameter);
  const centre = rule.kind === "fixed" ? rule : pullInside(badge, CIRCLE_RADIUS - diameter / 2);
  const rotation = rule.kind === "inside-circle" && rule.canRotate ? finiteRotation(badge.rotation) : 0;
  const unchanged =
    centre.x === badge.x &&
    centre.y === badge.y &&
    diameter === badge.diameter &&
    rotation === badge.rotation;
  return unchanged ? badge : { id: badge.id, x: centre.x, y: centre.y, diameter, rotation };
}

const finiteRotation = (rotation: number): number =>
  Number.isFinite(rotation) ? normaliseRotation(rotation) : 0;

function pullInside(point: Point, radius: number): Point {
  if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return CENTRE;
  const dx = point.x - CENTRE.x;
  const dy = point.y - CENTRE.y;
  const distance = Math.hypot(dx, dy);
  if (distance <= radius + 1e-12) return point;
  return { x: CENTRE.x + (dx / distance) * radius, y: CENTRE.y + (dy / distance) * radius };
}

/** Whether a point of the square is on the badge, so that a press there drags the badge and not the photo. */
export function isOnBadge(badge: BadgePlacement, point: Point): boolean {
  return Math.hypot(point.x - badge.x, point.y - badge.y) <= badge.diameter / 2;
}

export const isMovable = (badge: BadgePlacement): boolean => badgeOf(badge.id).placement.kind !== "fixed";
