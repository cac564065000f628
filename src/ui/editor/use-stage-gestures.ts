import { type Dispatch, type PointerEvent as ReactPointerEvent, type RefObject, useRef } from "react";
import { isMovable, isOnBadge } from "../../domain/badge-placement.ts";
import type { Composition } from "../../domain/design.ts";
import { type Editor, type EditorAction, visibleComposition } from "../../domain/editor.ts";
import type { Edit } from "../../domain/edits.ts";
import type { Point } from "../../domain/geometry.ts";
import { moveBetween, type PhotoMove } from "../../domain/photo-placement.ts";

/** A press that travels less than this is a press, not a drag. CSS pixels. */
const DRAG_THRESHOLD = 3;

/** What the fingers hold. The handle is told by the element that was pressed. */
type Target = "photo" | "badge" | "badge-size";

type Gesture = {
  readonly target: Target;
  /** Moves that ended when a finger came or went. */
  readonly moves: readonly PhotoMove[];
  /** Where each finger on the stage was when the present move began, and where it is now. */
  readonly fingers: ReadonlyMap<number, { readonly from: Point; readonly to: Point }>;
  readonly isDrag: boolean;
  /** What the moves apply to. */
  readonly present: Composition;
};

type Options = {
  readonly stage: RefObject<HTMLElement | null>;
  readonly editor: Editor;
  readonly dispatch: Dispatch<EditorAction>;
  readonly onMovingPhoto: (isMoving: boolean) => void;
};

/** Drag, two-finger pan, zoom and turn. Move previews, up commits, Escape or a lost pointer cancels. */
export function useStageGestures({ stage, editor, dispatch, onMovingPhoto }: Options) {
  const gesture = useRef<Gesture | null>(null);
  const { badge } = editor.present.design;

  const pointOf = (event: ReactPointerEvent): Point => {
    const box = stage.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  // Undo, a button under another finger or a new photo may change the present during a gesture: it begins anew there.
  const gestureNow = (): Gesture | null => {
    const current = gesture.current;
    if (!current || current.present === editor.present) return current;
    return { ...current, present: editor.present, moves: [], fingers: rebase(current, () => {}) };
  };
  const end = (action: "commit" | "cancel") => {
    if (!gesture.current) return;
    gesture.current = null;
    onMovingPhoto(false);
    dispatch({ type: action });
  };
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const point = pointOf(event);
    const current = gestureNow();
    stage.current?.setPointerCapture(event.pointerId);
    if (!current) dispatch({ type: "commit" });
    gesture.current = {
      target: current?.target ?? targetOf(event, visibleComposition(editor).design.badge, point),
      moves: current ? [...current.moves, ...movesOf(current)] : [],
      fingers: rebase(current, (fingers) => fingers.set(event.pointerId, { from: point, to: point })),
      isDrag: current?.isDrag ?? false,
      present: current?.present ?? editor.present,
    };
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const current = gestureNow();
    const finger = current?.fingers.get(event.pointerId);
    if (!current || !finger) return;
    const to = pointOf(event);
    const side = stage.current?.clientWidth ?? 1;
    const isDrag =
      current.isDrag || Math.hypot(to.x - finger.from.x, to.y - finger.from.y) * side >= DRAG_THRESHOLD;
    gesture.current = {
      ...current,
      isDrag,
      fingers: new Map(current.fingers).set(event.pointerId, { from: finger.from, to }),
    };
    if (!isDrag) return;
    onMovingPhoto(current.target === "photo");
    dispatch({ type: "preview", edit: editOf(gesture.current, badge) });
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>) => {
    const current = gestureNow();
    if (!current?.fingers.has(event.pointerId)) return;
    if (current.fingers.size === 1) return end("commit");
    gesture.current = {
      ...current,
      moves: [...current.moves, ...movesOf(current)],
      fingers: rebase(current, (fingers) => fingers.delete(event.pointerId)),
    };
    return undefined;
  };
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: () => end("cancel"),
    onLostPointerCapture: onPointerUp,
    onContextMenu: (event: { preventDefault(): void }) => gesture.current && event.preventDefault(),
    onKeyDownCapture: (event: { key: string }) => event.key === "Escape" && end("cancel"),
  };
}

function targetOf(
  event: ReactPointerEvent,
  badge: Editor["present"]["design"]["badge"],
  point: Point,
): Target {
  if (!isMovable(badge)) return "photo";
  if (event.target instanceof Element && event.target.closest("[data-handle=size]")) return "badge-size";
  return isOnBadge(badge, point) ? "badge" : "photo";
}

/** The fingers of a gesture, each beginning anew where it is. */
function rebase(
  gesture: Gesture | null,
  change: (fingers: Map<number, { from: Point; to: Point }>) => unknown,
) {
  const fingers = new Map([...(gesture?.fingers ?? [])].map(([id, { to }]) => [id, { from: to, to }]));
  change(fingers);
  return fingers;
}

/** What the first two fingers have done since the last finger came or went. */
function movesOf({ fingers }: Gesture): readonly PhotoMove[] {
  const [a, b] = [...fingers.values()];
  return a ? [moveBetween([a.from, b?.from ?? null], [a.to, b?.to ?? null])] : [];
}

function editOf(gesture: Gesture, badge: Editor["present"]["design"]["badge"]): Edit {
  const moves = [...gesture.moves, ...movesOf(gesture)];
  if (gesture.target === "photo") return { type: "move-photo", moves };
  const first = moves[0]?.from ?? badge;
  const last = moves.at(-1)?.to ?? badge;
  if (gesture.target === "badge-size") {
    const distance = (point: Point) => Math.max(Math.hypot(point.x - badge.x, point.y - badge.y), 0.01);
    return { type: "size-badge", diameter: (badge.diameter * distance(last)) / distance(first) };
  }
  return {
    type: "move-badge",
    dx: moves.reduce((sum, move) => sum + move.to.x - move.from.x, 0),
    dy: moves.reduce((sum, move) => sum + move.to.y - move.from.y, 0),
    scale: moves.reduce((product, move) => product * move.scale, 1),
    turn: moves.reduce((sum, move) => sum + move.turn, 0),
  };
}
