import { type Box, type Face, wholeFace } from "./face.ts";
import { CIRCLE_RADIUS, type Point, type Size } from "./geometry.ts";
import { CENTRED, keepCovered, MAX_ZOOM, type PhotoPlacement } from "./photo-placement.ts";

/**
 * The height of a face (hairline to chin) relative to the circle in a badge's opening. A head with its hair is 1.2
 * times as high: from crown to chin it takes 55 %. More would push the cheek under the Heart badge at its initial
 * place.
 */
const FACE_IN_CIRCLE = 0.46;
const LARGEST_FACE_IN_CIRCLE = 0.6;
/** The limit if only a larger face brings the eyes low enough. */
const LARGEST_FACE_FOR_HEADROOM = 0.72;

/**
 * How far the face's centre is above the opening's, to leave room for the shoulders. The eyes, at 0.39 of the way from
 * hairline to chin, are then 0.04 + (0.5 − 0.39) × 0.46 = 9 % above the centre. Fraction of the opening's side.
 */
const ABOVE_MIDDLE = 0.04;

/** The circle around several faces takes this fraction of the opening's circle: their hair and ears need the rest. */
const GROUP_IN_CIRCLE = 0.86;
/** The lowest position of the lowest chin when a group has to be below the headroom. Fraction of the opening's side. */
const LOWEST_CHIN = 0.9;

/**
 * In front of a frame, heads overlap the upper part of the ring, leaving a little blue above them, and may be larger;
 * the lowest chin stays above the heart at the bottom of the ring. Fractions of the opening's side, from its top edge.
 */
const IN_FRONT = { face: 0.54, group: 0.92, crown: -0.07, lowestChin: 0.8 } as const;

/** The top of the circle to which sites crop: a head cut off by the photo is to end there and not in the ring. */
const CIRCLE_TOP = -0.145;

/** From hairline to crown, as a fraction of the face. */
const HAIR = 0.2;

/** With fewer photo pixels across the circle, a tiny face would be enlarged to a blur. */
const FEWEST_PIXELS_ACROSS = 200;

/** A face this much smaller than the largest is a bystander's: 2.5 times as far from the camera. */
const BYSTANDER = 0.4;

export type Framing = {
  /** That of the badge's opening. */
  readonly headroom: number;
  readonly headsInFront: boolean;
};

/**
 * The initial placement of a photo, upright and not mirrored.
 *
 * - One face: hairline to chin takes 46 % of the circle's height; up to 60 % if only that brings a face near the
 *   photo's edge inside; less if the crop would be under 200 pixels across; more if the photo ends first.
 *   The eyes are about 9 % above the centre.
 * - Several faces: all inside the circle, none larger than a single one would be. Faces under 40 % of the largest
 *   do not count. If they are too far apart, those farthest from the centre of the group are left out.
 * - None: the centre of the photo; in a portrait-format photo, a third from the top.
 *
 * With `headroom`, eyes above it are lowered where the photo allows it, by showing more above them, or by enlarging a
 * single face (up to 72 %). With `headsInFront`, the crown is placed on the frame, and faces are up to 54 % high.
 */
export function placeFaces(
  photo: Size,
  faces: readonly Face[],
  { headroom, headsInFront }: Framing = { headroom: 0, headsInFront: false },
): PhotoPlacement {
  const group = groupThatFits(withoutBystanders(faces), photo);
  const [only, second] = group;
  if (!only) return keepCovered({ ...CENTRED, focusY: photo.height > photo.width ? 1 / 3 : 0.5 }, photo);
  if (headsInFront) return placeInFront(photo, group);
  const eyes = Math.min(...group.map((face) => (face.rightEye.y + face.leftEye.y) / 2)) * photo.height;
  const room = { eyes, headroom };
  return second ? placeGroup(photo, group, room) : placeOne(photo, only, room);
}

function placeInFront(photo: Size, group: readonly Face[]): PhotoPlacement {
  const discs = group.map((face) => discOf(face, photo));
  const around = enclosingDisc(discs);
  const largest = 2 * Math.max(...discs.map(({ radius }) => radius));
  const crown = Math.min(...discs.map(({ y, radius }) => y - (1 + 2 * HAIR) * radius));
  const chin = Math.max(...discs.map(({ y, radius }) => y + radius));
  const side = Math.max((2 * around.radius) / IN_FRONT.group, largest / IN_FRONT.face, FEWEST_PIXELS_ACROSS);
  // A position in the photo and its wanted position in the opening give the photo position at the opening's centre.
  const middle = (place: number, seen: number) => place + (0.5 - seen) * side;
  const wanted = Math.max(middle(crown, IN_FRONT.crown), middle(chin, IN_FRONT.lowestChin));
  const y = crown < 0 ? Math.max(wanted, middle(0, CIRCLE_TOP)) : wanted;
  return show(photo, { x: around.x, y, side });
}

/** The highest eyes, in photo pixels from the top, and how far below the opening's top edge they should be. */
type Room = { readonly eyes: number; readonly headroom: number };

function placeOne(photo: Size, face: Face, room: Room): PhotoPlacement {
  const disc = discOf(face, photo);
  const height = 2 * disc.radius;
  const view = (side: number): View => ({ x: disc.x, y: disc.y + ABOVE_MIDDLE * side, side });
  const side = Math.max(height / FACE_IN_CIRCLE, FEWEST_PIXELS_ACROSS);
  const placed = closerUntil(isInside(photo, disc), photo, view, {
    from: side,
    to: height / LARGEST_FACE_IN_CIRCLE,
  });
  if (isLowEnough(photo, room)(placed)) return placed;
  return closerUntil(isLowEnough(photo, room), photo, view, {
    from: side,
    to: height / LARGEST_FACE_FOR_HEADROOM,
  });
}

function placeGroup(photo: Size, group: readonly Face[], room: Room): PhotoPlacement {
  const discs = group.map((face) => discOf(face, photo));
  const around = enclosingDisc(discs);
  const largest = 2 * Math.max(...discs.map((disc) => disc.radius));
  const side = Math.max(
    (2 * around.radius) / GROUP_IN_CIRCLE,
    largest / FACE_IN_CIRCLE,
    FEWEST_PIXELS_ACROSS,
  );
  const closest = Math.max(2 * around.radius, largest / LARGEST_FACE_IN_CIRCLE);
  const view = (size: number): View => ({ x: around.x, y: around.y, side: size });
  const placed = closerUntil(isInside(photo, around), photo, view, { from: side, to: closest });
  if (isLowEnough(photo, room)(placed)) return placed;
  const chin = Math.max(...discs.map((disc) => disc.y + disc.radius));
  const lower = Math.max(side, (chin - room.eyes) / (LOWEST_CHIN - room.headroom));
  return show(photo, { x: around.x, y: room.eyes + (0.5 - room.headroom) * lower, side: lower });
}

/** A crop of the photo: the centre and side of the opening, in photo pixels. */
type View = Point & { readonly side: number };

type IsGood = (placement: PhotoPlacement) => boolean;

/**
 * Near the photo's edge a square cannot be centred as wanted, and its corner is not part of the circle. A smaller
 * square gets closer to the edge: this shrinks it in steps of 3 % until the placement is good, at most down to `to`.
 */
function closerUntil(
  isGood: IsGood,
  photo: Size,
  viewAt: (side: number) => View,
  sides: { readonly from: number; readonly to: number },
): PhotoPlacement {
  let side = Math.min(sides.from, photo.width, photo.height);
  let placement = show(photo, viewAt(side));
  while (!isGood(placement) && side / 1.03 >= sides.to && placement.zoom < MAX_ZOOM) {
    side /= 1.03;
    placement = show(photo, viewAt(side));
  }
  return placement;
}

function show(photo: Size, { x, y, side }: View): PhotoPlacement {
  const zoom = Math.min(photo.width, photo.height) / side;
  return keepCovered({ ...CENTRED, focusX: x / photo.width, focusY: y / photo.height, zoom }, photo);
}

const isInside =
  (photo: Size, disc: Disc): IsGood =>
  ({ focusX, focusY, zoom }) => {
    const distance = Math.hypot(disc.x - focusX * photo.width, disc.y - focusY * photo.height);
    // The tolerance absorbs rounding when a group only just fits.
    return distance + disc.radius <= (Math.min(photo.width, photo.height) / zoom) * (CIRCLE_RADIUS + 1e-9);
  };

const isLowEnough =
  (photo: Size, { eyes, headroom }: Room): IsGood =>
  ({ focusY, zoom }) =>
    headroom === 0 ||
    0.5 + ((eyes - focusY * photo.height) * zoom) / Math.min(photo.width, photo.height) >= headroom - 1e-9;

function withoutBystanders(faces: readonly Face[]): readonly Face[] {
  const largest = Math.max(0, ...faces.map(({ box }) => box.height));
  return faces.filter(({ box }) => box.height >= BYSTANDER * largest);
}

/** Leaves out the face farthest from the group's centre (weighted by area) until one circle holds all. */
function groupThatFits(faces: readonly Face[], photo: Size): readonly Face[] {
  const discs = faces.map((face) => ({ face, disc: discOf(face, photo) }));
  const widest = Math.min(photo.width, photo.height);
  while (discs.length > 1 && 2 * enclosingDisc(discs.map(({ disc }) => disc)).radius > widest) {
    const weight = discs.reduce((sum, { disc }) => sum + disc.radius ** 2, 0);
    const x = discs.reduce((sum, { disc }) => sum + disc.x * disc.radius ** 2, 0) / weight;
    const y = discs.reduce((sum, { disc }) => sum + disc.y * disc.radius ** 2, 0) / weight;
    const distances = discs.map(({ disc }) => Math.hypot(disc.x - x, disc.y - y));
    discs.splice(distances.indexOf(Math.max(...distances)), 1);
  }
  return discs.map(({ face }) => face);
}

/** The whole face as a disc, in photo pixels. */
function discOf(face: Face, photo: Size): Disc {
  const { x, y, width, height } = wholeFace(face);
  const box = {
    x: x * photo.width,
    y: y * photo.height,
    width: width * photo.width,
    height: height * photo.height,
  };
  return discAround(box);
}

/** A disc by its centre and radius, in any unit. */
type Disc = Point & { readonly radius: number };

/** The disc centred in a box and as high as the box. */
const discAround = ({ x, y, width, height }: Box): Disc => ({
  x: x + width / 2,
  y: y + height / 2,
  radius: height / 2,
});

/** The result is at most about 0.5 % larger than the smallest disc: the error of the method below is 1 / steps. */
const STEPS = 200;

/**
 * Returns a disc that encloses all the given ones, of which there must be at least one, and is close to the smallest.
 * The centre starts at the first disc and repeatedly moves towards the farthest one, by ever smaller steps ("Smaller
 * core-sets for balls", SODA 2003).
 */
export function enclosingDisc(discs: readonly Disc[]): Disc {
  let centre: Point = discs[0] ?? { x: 0, y: 0 };
  for (let step = 1; step <= STEPS && discs.length > 1; step++) {
    const farthest = discs.reduce((a, b) => (reach(centre, b) > reach(centre, a) ? b : a));
    const distance = Math.hypot(farthest.x - centre.x, farthest.y - centre.y);
    if (distance === 0) break;
    // Towards the farthest point of the farthest disc, which is beyond its centre.
    const length = reach(centre, farthest) / (step + 1);
    centre = {
      x: centre.x + ((farthest.x - centre.x) / distance) * length,
      y: centre.y + ((farthest.y - centre.y) / distance) * length,
    };
  }
  return { ...centre, radius: Math.max(0, ...discs.map((disc) => reach(centre, disc))) };
}

/** The distance from a point to the farthest point of a disc. */
const reach = (from: Point, disc: Disc): number => Math.hypot(disc.x - from.x, disc.y - from.y) + disc.radius;
