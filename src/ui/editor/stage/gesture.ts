import type { BadgePlacement } from "../../../model/badge-placement.ts";
import type { Composition } from "../../../model/design.ts";
import type { Edit } from "../../../model/edits.ts";
import type { Point } from "../../../model/geometry.ts";
import { moveBetween, type PhotoMove } from "../../../model/photo-placement.ts";

/** What the gesture moves. */
export type Target = "photo" | "badge" | "badge-size";

type Finger = { readonly from: Point; readonly to: Point };

/** A gesture of one or more fingers, from the first pointerdown to the last pointerup. */
export type Gesture = {
  readonly target: Target;
  /** Completed moves; each ended when a finger was added or lifted. */
  readonly moves: readonly PhotoMove[];
  /** By pointer id: where each finger was when the current move began, and where it is now. */
  readonly fingers: ReadonlyMap<number, Finger>;
  readonly isDrag: boolean;
  /** The composition to which the moves apply. */
  readonly present: Composition;
};

/** Adds a finger; all fingers begin a new move. */
export function withFinger(gesture: Gesture, id: number, at: Point): Gesture {
  const fingers = restarted(gesture).set(id, { from: at, to: at });
  return { ...gesture, moves: [...gesture.moves, ...movesOf(gesture)], fingers };
}

/** Lifts a finger; the remaining ones begin a new move. */
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

/** Restarts the gesture from the present composition if that has changed, for example by undo or a new photo. */
export function upon(gesture: Gesture, present: Composition): Gesture {
  return gesture.present === present
    ? gesture
    : { ...gesture, present, moves: [], fingers: restarted(gesture) };
}

/** The edit equivalent to the whole gesture so far. */
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
    rotation: moves.reduce((sum, move) => sum + move.rotation, 0),
    snaps: true,
  };
}

/** Keeps the handle under the finger: the diameter scales with the finger's distance from the badge's centre. */
function pulledDiameter(badge: BadgePlacement, moves: readonly PhotoMove[]): number {
  const distance = (point: Point) => Math.max(Math.hypot(point.x - badge.x, point.y - badge.y), 0.01);
  const from = moves[0]?.from ?? badge;
  const to = moves.at(-1)?.to ?? badge;
  return (badge.diameter * distance(to)) / distance(from);
}

function restarted({ fingers }: Gesture): Map<number, Finger> {
  return new Map([...fingers].map(([id, { to }]) => [id, { from: to, to }]));
}

/** The move made by the first two fingers since a finger was last added or lifted; empty without fingers. */
function movesOf({ fingers }: Gesture): readonly PhotoMove[] {
  const [a, b] = [...fingers.values()];
  return a ? [moveBetween([a.from, b?.from ?? null], [a.to, b?.to ?? null])] : [];
}
