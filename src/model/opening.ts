import type { Point } from "./geometry.ts";
import type { PhotoMove } from "./photo-placement.ts";

/**
 * The part of the picture in which a badge shows the photo: the square around it, by its centre and side, in fractions
 * of the picture's side. Photo placements are relative to it, so that a placement shows the same crop in every badge.
 */
export type Opening = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** How far below the opening's top edge the eyes should be, as a fraction of its side. 0: no limit. */
  readonly headroom: number;
};

/** The opening of a badge that is drawn over the photo. */
export const WHOLE_SQUARE: Opening = { x: 0.5, y: 0.5, side: 1, headroom: 0 };

/** Converts a point from the opening (fractions of its side) to the picture's square. */
export const openingToSquare = ({ x, y, side }: Opening, point: Point): Point => ({
  x: x + (point.x - 0.5) * side,
  y: y + (point.y - 0.5) * side,
});

export const squareToOpening = ({ x, y, side }: Opening, point: Point): Point => ({
  x: 0.5 + (point.x - x) / side,
  y: 0.5 + (point.y - y) / side,
});

/** Converts the moves of a gesture on the stage from fractions of the square to fractions of the opening. */
export const movesInOpening = (opening: Opening, moves: readonly PhotoMove[]): readonly PhotoMove[] =>
  moves.map((move) => ({
    ...move,
    from: squareToOpening(opening, move.from),
    to: squareToOpening(opening, move.to),
  }));
