import { type BadgePlacement, keepInCircle } from "./badge-placement.ts";
import { badgeOf } from "./badges.ts";
import { type Box, type Face, wholeFace } from "./face.ts";
import { CENTRE, CIRCLE_RADIUS, clamp, type Point, type Size } from "./geometry.ts";
import { type Opening, openingToSquare } from "./opening.ts";
import { type PhotoPlacement, photoToOpening } from "./photo-placement.ts";
import { tangentPlaces } from "./snap-to-circle.ts";

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
 * Where a badge of this size belongs in a picture with these faces: a pin below the chins, any other badge where it
 * covers no face. A badge whose place is fixed stays.
 */
export function placeBesideFaces(badge: BadgePlacement, faces: readonly Box[]): BadgePlacement {
  const rule = badgeOf(badge.id).placement;
  if (rule.kind === "fixed") return badge;
  return rule.isWorn ? placeBelowChins(badge, faces) : freeTangentPlace(badge, faces);
}

/**
 * Returns `badge` itself if it covers no face where it is; otherwise the nearest of the places to which it snaps on the
 * circle that covers none; otherwise whichever of all these covers least.
 */
function freeTangentPlace(badge: BadgePlacement, faces: readonly Box[]): BadgePlacement {
  return leastCovering([badge, ...nearestFirst(tangentPlaces(badge), badge)], faces);
}

/** How far a lapel is to the right of the face's middle and below its chin, in heights of the face. */
const LAPEL = { across: 0.39, below: 0.24 };

/** Between the lowest chin and the pin, where there is room. Fraction of the side. */
const BELOW_CHIN = 0.015;

/** The places for a pin where there is no room below the chins: on the lower half of the circle. */
const LOWER_RIM = [15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165] as const;

/**
 * Returns the place inside the circle and below every chin that is nearest to the lapel of the largest face. Where the
 * lowest chin leaves no room for the badge, returns the nearest place on the circle's lower half that covers no face,
 * or else whichever place on the circle covers least.
 */
function placeBelowChins(badge: BadgePlacement, faces: readonly Box[]): BadgePlacement {
  const seen = faces.filter(isInCircle);
  const [first, ...others] = seen;
  if (!first) return badge;
  const wearer = others.reduce((largest, face) => (face.height > largest.height ? face : largest), first);
  const lapel = {
    x: wearer.x + wearer.width / 2 + LAPEL.across * wearer.height,
    y: chinOf(wearer) + LAPEL.below * wearer.height,
  };
  const reach = CIRCLE_RADIUS - badge.diameter / 2;
  const highest = Math.max(...seen.map(chinOf)) + badge.diameter / 2;
  const lowest = CENTRE.y + reach;
  const worn = keepInCircle({ ...badge, ...lapel });
  if (highest > lowest) {
    const lower = nearestFirst(tangentPlaces(badge, LOWER_RIM), lapel);
    return leastCovering([worn, ...lower, ...tangentPlaces(badge)], seen);
  }
  const y = Math.min(highest + BELOW_CHIN, lowest);
  if (worn.y >= y) return worn;
  const halfWidth = Math.sqrt(Math.max(0, reach ** 2 - (y - CENTRE.y) ** 2));
  return { ...badge, x: clamp(lapel.x, CENTRE.x - halfWidth, CENTRE.x + halfWidth), y };
}

const chinOf = ({ y, height }: Box): number => y + height;

const isInCircle = ({ x, y, width, height }: Box): boolean =>
  Math.hypot(clamp(CENTRE.x, x, x + width) - CENTRE.x, clamp(CENTRE.y, y, y + height) - CENTRE.y) <
  CIRCLE_RADIUS;

/** Distances are rounded to 1e-9, so that rounding errors do not decide between two places that are symmetrical. */
function nearestFirst(places: readonly BadgePlacement[], { x, y }: Point): readonly BadgePlacement[] {
  return places
    .map((place) => ({ place, order: Math.round(Math.hypot(place.x - x, place.y - y) * 1e9) }))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}

/** The first place that covers no face, otherwise the one that covers least. A face is the ellipse in its box. */
function leastCovering(
  [first, ...others]: readonly [BadgePlacement, ...BadgePlacement[]],
  faces: readonly Box[],
): BadgePlacement {
  let best = first;
  let least = coveredPoints(best, faces);
  for (const place of others) {
    if (least === 0) return best;
    const covered = coveredPoints(place, faces);
    if (covered < least) [best, least] = [place, covered];
  }
  return best;
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
