import type { EditRequest } from "../../../model/edits.ts";
import { CENTRE, type Point } from "../../../model/geometry.ts";

/** One press moves by a hundredth of the side, ten times as far with Shift. */
const STEP = 0.01;
const ZOOM_STEP = 1.1;
const ROTATION_STEP = 1;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

const ZOOMS: Readonly<Record<string, number>> = {
  "+": ZOOM_STEP,
  "=": ZOOM_STEP,
  "-": 1 / ZOOM_STEP,
  _: 1 / ZOOM_STEP,
};

const ROTATIONS: Readonly<Record<string, number>> = { "[": -ROTATION_STEP, "]": ROTATION_STEP };

export type Key = { readonly key: string; readonly shiftKey: boolean };

/** The edit a key makes to the photo, or null. Zooming keeps the point `about` in place. */
export function photoKeyEdit({ key, shiftKey }: Key, about: Point): EditRequest | null {
  const arrow = ARROWS[key];
  const reach = shiftKey ? 10 : 1;
  if (arrow) {
    const to = { x: CENTRE.x + arrow.x * reach, y: CENTRE.y + arrow.y * reach };
    return { type: "move-photo", moves: [{ from: CENTRE, to, scale: 1, rotation: 0 }] };
  }
  const scale = ZOOMS[key];
  if (scale) return { type: "move-photo", moves: [{ from: about, to: about, scale, rotation: 0 }] };
  const rotation = ROTATIONS[key];
  if (rotation) return { type: "rotate-photo-by", by: rotation };
  if (key === "0") return { type: "reset" };
  return key === "m" ? { type: "mirror-photo" } : null;
}

/** The edit a key makes to the badge, or null. */
export function badgeKeyEdit({ key, shiftKey }: Key): EditRequest | null {
  const arrow = ARROWS[key];
  const reach = shiftKey ? 10 : 1;
  if (arrow) return { type: "move-badge", dx: arrow.x * reach, dy: arrow.y * reach, scale: 1, rotation: 0 };
  const scale = ZOOMS[key];
  if (scale) return { type: "move-badge", dx: 0, dy: 0, scale, rotation: 0 };
  const rotation = ROTATIONS[key];
  return rotation ? { type: "move-badge", dx: 0, dy: 0, scale: 1, rotation } : null;
}
