import type { Point } from "./geometry.ts";
import type { PhotoMove } from "./photo-placement.ts";

/**
 * Where a badge lets the photo be seen: the square around that part of the picture, by its middle and its side, in
 * fractions of the picture's side. A photo's placement counts from it, so one placement shows the same crop in every badge.
 */
export type Opening = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** How far below the opening's upper edge the eyes should be, as a fraction of its side. 0: no limit. */
  readonly headroom: number;
};

/** The opening of a badge that lies on the photo. */
export const WHOLE_SQUARE: Opening = { x: 0.5, y: 0.5, side: 1, headroom: 0 };

/** A point of the opening (fractions of its side) as a point of the picture's square. */
export const openingToSquare = ({ x, y, side }: Opening, point: Point): Point => ({
  x: x + (point.x - 0.5) * side,
  y: y + (point.y - 0.5) * side,
});

/** The inverse of `openingToSquare`. */
export const squareToOpening = ({ x, y, side }: Opening, point: Point): Point => ({
  x: 0.5 + (point.x - x) / side,
  y: 0.5 + (point.y - y) / side,
});

/** A move told in fractions of the square, as a finger on the stage makes it, in fractions of the opening. */
export const moveInOpening = (opening: Opening, move: PhotoMove): PhotoMove => ({
  ...move,
  from: squareToOpening(opening, move.from),
  to: squareToOpening(opening, move.to),
});
