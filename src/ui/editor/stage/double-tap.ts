import type { Composition } from "../../../model/design.ts";
import type { Edit } from "../../../model/edits.ts";
import type { Point } from "../../../model/geometry.ts";

const CLOSER = 2;
/** From here a double tap goes back to the whole photo. */
const CLOSE = 2.5;

/** What a double tap does: twice as close about the finger, or all the way back. */
export function doubleTapEdit({ design }: Composition, at: Point): Edit {
  const { zoom } = design.photo;
  const scale = zoom >= CLOSE ? 1 / zoom : CLOSER;
  return { type: "move-photo", moves: [{ from: at, to: at, scale, turn: 0 }] };
}
