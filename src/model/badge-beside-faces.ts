import { type BadgePlacement, isMovable } from "./badge-placement.ts";
import { badgeOf } from "./badges.ts";
import { type Box, type Face, wholeFace } from "./face.ts";
import { CENTRE, CIRCLE_RADIUS, type Point, radians, type Size } from "./geometry.ts";
import { type Opening, openingToSquare } from "./opening.ts";
import { type PhotoPlacement, photoToOpening } from "./photo-placement.ts";

/** Directions from the centre in degrees, clockwise from the right. If two places are equally near, the first wins. */
const DIRECTIONS = [45, 90, 0, 135, -45, 180, -90, -135] as const;

/** Sample points per row and column of the badge: at a diameter of 0.318 they are 1 % of the square's side apart. */
const POINTS_ACROSS = 32;

/** The bounding box of a whole face, hairline to chin, in the picture's square. Fractions of the square's side. */
export function faceInSquare(opening: Opening, placement: PhotoPlacement, photo: Size, face: Face): Box {
  const { x, y, width, height } = wholeFace(face);
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => openingToSquare(opening, photoToOpening(placement, photo, corner)));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Moves a badge so that it covers no face. Returns `badge` itself if it covers none where it is, which is its default
 * place unless the user has moved it; otherwise the nearest of the eight places tangent to the circle from inside that
 * covers none; otherwise whichever of the nine covers least. A face is the ellipse in its box. A badge with a fixed
 * place is not moved.
 */
export function freeTangentPlace(badge: BadgePlacement, faces: readonly Box[]): BadgePlacement {
  if (!isMovable(badge)) return badge;
  const distance = (place: BadgePlacement) => Math.hypot(place.x - badge.x, place.y - badge.y);
  // Rounded to 1e-9, so that rounding errors do not decide between two places that are symmetrical.
  const nearestFirst = tangentPlaces(badge)
    .map((place) => ({ place, order: Math.round(distance(place) * 1e9) }))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
  let best = badge;
  let least = coveredPoints(badge, faces);
  for (const place of nearestFirst) {
    if (least === 0) return best;
    const covered = coveredPoints(place, faces);
    if (covered < least) [best, least] = [place, covered];
  }
  return best;
}

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

/** Whether a badge is at one of the eight places on the circle. */
export const isOnCircle = (badge: BadgePlacement): boolean =>
  tangentPlaces(badge).some((place) => place.x === badge.x && place.y === badge.y);

/** The badge at each of the eight places tangent to the circle from inside. */
function tangentPlaces(badge: BadgePlacement): readonly BadgePlacement[] {
  const distance = CIRCLE_RADIUS - badge.diameter / 2;
  return DIRECTIONS.map((direction) => ({
    ...badge,
    x: CENTRE.x + distance * Math.cos(radians(direction)),
    y: CENTRE.y + distance * Math.sin(radians(direction)),
  }));
}

/** Counts the sample points of the badge's circle that are on a face: a measure of the covered area. */
function coveredPoints({ x, y, diameter }: BadgePlacement, faces: readonly Box[]): number {
  let count = 0;
  for (let row = 0; row < POINTS_ACROSS; row++) {
    for (let column = 0; column < POINTS_ACROSS; column++) {
      const across = (column + 0.5) / POINTS_ACROSS - 0.5;
      const down = (row + 0.5) / POINTS_ACROSS - 0.5;
      if (Math.hypot(across, down) > 0.5) continue;
      const point = { x: x + across * diameter, y: y + down * diameter };
      if (faces.some((face) => isOnEllipse(face, point))) count++;
    }
  }
  return count;
}

function isOnEllipse(box: Box, point: Point): boolean {
  const across = (point.x - box.x) / box.width - 0.5;
  const down = (point.y - box.y) / box.height - 0.5;
  return Math.hypot(across, down) < 0.5;
}
