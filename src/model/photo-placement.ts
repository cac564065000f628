import { clamp, normaliseRotation, type Point, radians, rotate, type Size } from "./geometry.ts";

/**
 * The placement of the photo behind the opening of a badge. With the photo's size it determines where every photo pixel
 * goes. Points here are fractions of the opening's side; `opening.ts` converts them to the picture's square.
 */
export type PhotoPlacement = {
  /** The photo point at the opening's centre, as fractions of the photo's width and height, 0..1. */
  readonly focusX: number;
  readonly focusY: number;
  /** 1 = the photo just covers the opening at its current rotation; at most `MAX_ZOOM`. */
  readonly zoom: number;
  /** Clockwise rotation as displayed, in degrees, in [-180, 180). */
  readonly rotation: number;
  /** Mirrored left to right, before rotation. */
  readonly mirrored: boolean;
};

/**
 * A move of the photo by one or two fingers, a wheel or a key: the photo point under `from` moves to `to`, while the
 * picture is scaled by `scale` and rotated by `rotation` degrees clockwise. Points are fractions of the opening, except
 * in an edit, where they are fractions of the square.
 */
export type PhotoMove = {
  readonly from: Point;
  readonly to: Point;
  readonly scale: number;
  readonly rotation: number;
};

/** At 8 × about a 90-pixel patch of a face in a 12 MP portrait is visible: beyond that there is only blur. */
export const MAX_ZOOM = 8;

export const CENTRED: PhotoPlacement = { focusX: 0.5, focusY: 0.5, zoom: 1, rotation: 0, mirrored: false };

/**
 * Sides of the opening per photo pixel at zoom 1: the smallest scale at which a photo rotated by `rotation` degrees still
 * covers it. A square rotated by t spans |cos t| + |sin t| of its side along the photo's axes.
 */
export function coverScale(photo: Size, rotation: number): number {
  const t = radians(rotation);
  return (Math.abs(Math.cos(t)) + Math.abs(Math.sin(t))) / Math.min(photo.width, photo.height);
}

/** Sides of the opening per photo pixel. */
export function photoScale(placement: PhotoPlacement, photo: Size): number {
  return placement.zoom * coverScale(photo, placement.rotation);
}

/**
 * The nearest placement that leaves no gap: zoom in [1, MAX_ZOOM], and the focus at least min(w, h) / (2 · zoom · w)
 * from the left and right edge (with h likewise from top and bottom), at any rotation. Idempotent; returns its argument
 * if nothing had to change.
 */
export function keepCovered(placement: PhotoPlacement, photo: Size): PhotoPlacement {
  const zoom = clamp(placement.zoom, 1, MAX_ZOOM);
  const rotation = Number.isFinite(placement.rotation) ? normaliseRotation(placement.rotation) : 0;
  const reach = Math.min(photo.width, photo.height) / (2 * zoom);
  const focusX = keepInside(placement.focusX, reach / photo.width);
  const focusY = keepInside(placement.focusY, reach / photo.height);
  const unchanged =
    zoom === placement.zoom &&
    rotation === placement.rotation &&
    focusX === placement.focusX &&
    focusY === placement.focusY;
  return unchanged ? placement : { ...placement, focusX, focusY, zoom, rotation };
}

function keepInside(focus: number, margin: number): number {
  return Number.isFinite(focus) ? clamp(focus, margin, 1 - margin) : 0.5;
}

/** Converts a photo point (fractions of the photo) to the opening (fractions of its side). */
export function photoToOpening(placement: PhotoPlacement, photo: Size, point: Point): Point {
  const scale = photoScale(placement, photo);
  const x = (point.x - placement.focusX) * photo.width * scale;
  const y = (point.y - placement.focusY) * photo.height * scale;
  const turned = rotate({ x: placement.mirrored ? -x : x, y }, placement.rotation);
  return { x: 0.5 + turned.x, y: 0.5 + turned.y };
}

/** Converts a point of the opening to a photo point (fractions of the photo). The inverse of `photoToOpening`. */
export function openingToPhoto(placement: PhotoPlacement, photo: Size, point: Point): Point {
  const scale = photoScale(placement, photo);
  const straight = rotate({ x: point.x - 0.5, y: point.y - 0.5 }, -placement.rotation);
  const x = (placement.mirrored ? -straight.x : straight.x) / scale;
  return {
    x: placement.focusX + x / photo.width,
    y: placement.focusY + straight.y / scale / photo.height,
  };
}

/** Applies a move. At the zoom limits the photo still follows the finger; it always covers the opening. */
export function movePhoto(placement: PhotoPlacement, photo: Size, move: PhotoMove): PhotoPlacement {
  const zoom = clamp(zoomAfter(placement, photo, move), 1, MAX_ZOOM);
  return keepCovered(carry(placement, photo, move, zoom), photo);
}

/** The zoom that a move requests, which may be beyond the limits. */
export function zoomAfter(placement: PhotoPlacement, photo: Size, move: PhotoMove): number {
  // Zoom is relative to the cover scale, which depends on the rotation: preserve the visible scale, not the number.
  const scale = photoScale(placement, photo) * move.scale;
  return scale / coverScale(photo, normaliseRotation(placement.rotation + move.rotation));
}

/** Applies a move with the given zoom and no other limit: it may leave gaps. */
export function carry(placement: PhotoPlacement, photo: Size, move: PhotoMove, zoom: number): PhotoPlacement {
  const held = openingToPhoto(placement, photo, move.from);
  const rotation = normaliseRotation(placement.rotation + move.rotation);
  const turned: PhotoPlacement = { ...placement, focusX: held.x, focusY: held.y, zoom, rotation };
  // With the held point in the centre, whatever lies opposite `to` has to be in the centre once that point is at `to`.
  const focus = openingToPhoto(turned, photo, { x: 1 - move.to.x, y: 1 - move.to.y });
  return { ...turned, focusX: focus.x, focusY: focus.y };
}

/** Flips the displayed photo left to right about the opening's vertical centre line. Its own inverse. */
export function mirrorPhoto(placement: PhotoPlacement): PhotoPlacement {
  return { ...placement, mirrored: !placement.mirrored, rotation: normaliseRotation(-placement.rotation) };
}

/**
 * The move that two fingers make: about the point between them, scaling with their distance, rotating with the line
 * between them. With one finger (`null` for the second) it only translates.
 */
export function moveBetween(
  from: readonly [Point, Point | null],
  to: readonly [Point, Point | null],
): PhotoMove {
  const [a, b] = from;
  const [c, d] = to;
  if (!b || !d) return { from: a, to: c, scale: 1, rotation: 0 };
  const before = { x: b.x - a.x, y: b.y - a.y };
  const after = { x: d.x - c.x, y: d.y - c.y };
  // For fingers closer than 2 % of the side, distance and angle are too inaccurate.
  const scale = Math.max(Math.hypot(after.x, after.y), 0.02) / Math.max(Math.hypot(before.x, before.y), 0.02);
  const rotation = ((Math.atan2(after.y, after.x) - Math.atan2(before.y, before.x)) * 180) / Math.PI;
  return {
    from: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    to: { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 },
    scale,
    rotation: normaliseRotation(rotation),
  };
}
