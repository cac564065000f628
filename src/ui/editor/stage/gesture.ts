import type { BadgePlacement } from "../../../model/badge-placement.ts";
import type { Composition } from "../../../model/design.ts";
import type { Edit } from "../../../model/edits.ts";
import type { Point } from "../../../model/geometry.ts";
import { moveBetween, type PhotoMove } from "../../../model/photo-placement.ts";

/** What the fingers hold. */
export type Target = "photo" | "badge" | "badge-size";

type Finger = { readonly from: Point; readonly to: Point };

/** A gesture of one or more fingers from the first that came to the last that goes. */
export type Gesture = {
  readonly target: Target;
  /** Moves that ended when a finger came or went. */
  readonly moves: readonly PhotoMove[];
  /** Where each finger on the stage was when the present move began, and where it is now. */
  readonly fingers: ReadonlyMap<number, Finger>;
  readonly isDrag: boolean;
  /** What the moves apply to. */
  readonly present: Composition;
};

/** A finger comes: the fingers that are there begin a new move. */
export function withFinger(gesture: Gesture, id: number, at: Point): Gesture {
  const fingers = restarted(gesture).set(id, { from: at, to: at });
  return { ...gesture, moves: [...gesture.moves, ...movesOf(gesture)], fingers };
}

/** A finger goes: those that stay begin a new move. */
export function withoutFinger(gesture: Gesture, id: number): Gesture {
  const fingers = restarted(gesture);
  fingers.delete(id);
  return { ...gesture, moves: [...gesture.moves, ...movesOf(gesture)], fingers };
}

export function withFingerAt(gesture: Gesture, id: number, to: Point): Gesture {
  const finger = gesture.fingers.get(id);
  if (!finger) return gesture;
  return { ...gesture, fingers: new Map(gesture.fingers).set(id, { from: finger.from, to }) };
}

/** Undo or a new photo may change what is edited while fingers are down: the gesture begins anew there. */
export function upon(gesture: Gesture, present: Composition): Gesture {
  return gesture.present === present
    ? gesture
    : { ...gesture, present, moves: [], fingers: restarted(gesture) };
}

/** The edit that the whole gesture so far amounts to. */
export function editOf(gesture: Gesture): Edit {
  const moves = [...gesture.moves, ...movesOf(gesture)];
  const { badge } = gesture.present.design;
  if (gesture.target === "photo") return { type: "move-photo", moves };
  if (gesture.target === "badge-size") return { type: "size-badge", diameter: pulledDiameter(badge, moves) };
  return {
    type: "move-badge",
    dx: moves.reduce((sum, move) => sum + move.to.x - move.from.x, 0),
    dy: moves.reduce((sum, move) => sum + move.to.y - move.from.y, 0),
    scale: moves.reduce((product, move) => product * move.scale, 1),
    turn: moves.reduce((sum, move) => sum + move.turn, 0),
    snaps: true,
  };
}

/** The handle stays under the finger: the diameter grows as the finger's distance from the badge's middle. */
function pulledDiameter(badge: BadgePlacement, moves: readonly PhotoMove[]): number {
  const distance = (point: Point) => Math.max(Math.hypot(point.x - badge.x, point.y - badge.y), 0.01);
  const from = moves[0]?.from ?? badge;
  const to = moves.at(-1)?.to ?? badge;
  return (badge.diameter * distance(to)) / distance(from);
}

function restarted({ fingers }: Gesture): Map<number, Finger> {
  return new Map([...fingers].map(([id, { to }]) => [id, { from: to, to }]));
}

/** What the first two fingers have done since the last finger came or went. */
function movesOf({ fingers }: Gesture): readonly PhotoMove[] {
  const [a, b] = [...fingers.values()];
  return a ? [moveBetween([a.from, b?.from ?? null], [a.to, b?.to ?? null])] : [];
}
