import type { BadgePlacement } from "./badge-placement.ts";
import { badgeOf } from "./badges.ts";
import { CENTRE, CIRCLE_RADIUS, radians } from "./geometry.ts";

/**
 * The directions from the centre in which a badge snaps. `badge-beside-faces.ts` chooses among the same places. Degrees,
 * clockwise from the right. If two places are equally near, the first wins.
 */
const DIRECTIONS = [45, 90, 0, 135, -45, 180, -90, -135] as const;

/** A badge this close snaps to a place on the circle: 15 px on a stage of 600. Fraction of the side. */
const MAGNET = 0.025;

/** Snaps a badge to a nearby place on the circle. Returns its argument if none is near or it does not snap. */
export function snapToCircle(badge: BadgePlacement): BadgePlacement {
  const rule = badgeOf(badge.id).placement;
  if (rule.kind === "fixed" || !rule.snaps) return badge;
  const near = tangentPlaces(badge).find(
    (place) => Math.hypot(place.x - badge.x, place.y - badge.y) < MAGNET,
  );
  return near ?? badge;
}

/** Whether a badge is at one of the places on the circle to which it snaps. */
export const isOnCircle = (badge: BadgePlacement): boolean =>
  tangentPlaces(badge).some((place) => place.x === badge.x && place.y === badge.y);

/** The badge at places tangent to the circle from inside, in these directions from the centre. */
export function tangentPlaces(
  badge: BadgePlacement,
  directions: readonly number[] = DIRECTIONS,
): readonly BadgePlacement[] {
  const distance = CIRCLE_RADIUS - badge.diameter / 2;
  return directions.map((direction) => ({
    ...badge,
    x: CENTRE.x + distance * Math.cos(radians(direction)),
    y: CENTRE.y + distance * Math.sin(radians(direction)),
  }));
}
