import type { Composition } from "../../../model/design.ts";
import type { Edit } from "../../../model/edits.ts";
import type { Point } from "../../../model/geometry.ts";

const CLOSER = 2;
/** From this zoom on, a double tap zooms out to the whole photo. */
const CLOSE = 2.5;

/** Zooms in by a factor of two about the tapped point, or all the way out. */
export function doubleTapEdit({ design }: Composition, at: Point): Edit {
  const { zoom } = design.photo;
  const scale = zoom >= CLOSE ? 1 / zoom : CLOSER;
  return { type: "move-photo", moves: [{ from: at, to: at, scale, rotation: 0 }] };
}
