import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
} from "react";
import { type BadgePlacement, isMovable, isOnBadge } from "../../../model/badge-placement.ts";
import type { Point } from "../../../model/geometry.ts";
import { isOnCircle } from "../../../model/snap-to-circle.ts";
import { tick } from "../../../platform/haptics.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import { doubleTapEdit } from "./double-tap.ts";
import {
  editOf,
  type Gesture,
  type Target,
  upon,
  withFinger,
  withFingerAt,
  withoutFinger,
} from "./gesture.ts";
import type { Release } from "./stage-composition.ts";

/** A press that moves less than this is not a drag. CSS pixels. */
const DRAG_THRESHOLD = 3;
/** Two presses this close in time and place are a double tap. Milliseconds, CSS pixels. */
const DOUBLE_TAP = { within: 300, reach: 24 };

type Options = {
  readonly stage: RefObject<HTMLElement | null>;
  readonly store: EditorStore;
  readonly onMovingPhoto: (isMoving: boolean) => void;
  readonly onRelease: (release: Release) => void;
};

/**
 * Dragging, two-finger pan, zoom and rotation, and double taps. A move previews, lifting the last finger commits,
 * Escape or `pointercancel` cancels. The limits are enforced by the model.
 */
export function useStageGestures({ stage, store, onMovingPhoto, onRelease }: Options) {
  const { dispatch } = store;
  const gesture = useRef<Gesture | null>(null);
  const lastTap = useRef<{ readonly time: number; readonly at: Point } | null>(null);
  /** An animation frame requested because a finger has moved, but the last finger has not moved since. */
  const owed = useRef(0);

  // Measured once per finger, because measuring after a change would force a layout.
  const box = useRef(new DOMRect(0, 0, 1, 1));
  const pointOf = (event: ReactPointerEvent): Point => {
    const { left, top, width, height } = box.current;
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const current = () => gesture.current && upon(gesture.current, store.current().present);
  const badgeNow = () => store.visible.current().design.badge;
  const show = () => {
    cancelAnimationFrame(owed.current);
    const now = current();
    if (!now?.isDrag) return;
    const before = badgeNow();
    dispatch({ type: "preview", edit: editOf(now), rubberBand: 1 });
    if (now.target === "badge") tickOnArrival(before, badgeNow());
  };
  const showOwed = useEffectEvent(show);
  const end = (action: "commit" | "cancel") => {
    const ended = current();
    if (!ended) return;
    cancelAnimationFrame(owed.current);
    gesture.current = null;
    onMovingPhoto(false);
    if (action === "cancel" || !ended.isDrag) return dispatch({ type: action });
    const edit = editOf(ended);
    const isStretched = store.current().pending?.stretched !== undefined;
    // The last move may not have been shown yet.
    dispatch({ type: "preview", edit });
    dispatch({ type: "commit" });
    if (isStretched) onRelease({ before: ended.present, edit });
    return undefined;
  };
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    box.current = stage.current?.getBoundingClientRect() ?? box.current;
    const at = pointOf(event);
    const already = current();
    stage.current?.setPointerCapture(event.pointerId);
    if (!already) dispatch({ type: "commit" });
    const begun = already ?? {
      target: targetOf(event, badgeNow(), at),
      moves: [],
      fingers: new Map(),
      isDrag: false,
      present: store.current().present,
    };
    gesture.current = withFinger(begun, event.pointerId, at);
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const before = current();
    const finger = before?.fingers.get(event.pointerId);
    if (!before || !finger) return;
    const to = pointOf(event);
    const travelled = Math.hypot(to.x - finger.from.x, to.y - finger.from.y) * box.current.width;
    const isDrag = before.isDrag || travelled >= DRAG_THRESHOLD;
    gesture.current = { ...withFingerAt(before, event.pointerId, to), isDrag };
    // Two fingers both move in every frame, but one render is enough.
    const isLast = [...before.fingers.keys()].at(-1) === event.pointerId;
    if (!isDrag) return;
    onMovingPhoto(before.target === "photo");
    if (isLast) return show();
    cancelAnimationFrame(owed.current);
    owed.current = requestAnimationFrame(() => showOwed());
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>) => {
    const before = current();
    if (!before?.fingers.has(event.pointerId)) return;
    if (before.fingers.size > 1) {
      gesture.current = withoutFinger(before, event.pointerId);
      return;
    }
    end("commit");
    if (!before.isDrag && before.target === "photo") onTap(event, before);
  };
  const onTap = (event: ReactPointerEvent<HTMLElement>, { moves }: Gesture) => {
    const at = { x: event.clientX, y: event.clientY };
    const last = lastTap.current;
    const isOneFinger = moves.length <= 1;
    const isDouble =
      last !== null &&
      event.timeStamp - last.time < DOUBLE_TAP.within &&
      Math.hypot(at.x - last.at.x, at.y - last.at.y) < DOUBLE_TAP.reach;
    lastTap.current = isDouble || !isOneFinger ? null : { time: event.timeStamp, at };
    if (isDouble) dispatch({ type: "apply", edit: doubleTapEdit(store.current().present, pointOf(event)) });
  };
  // If the window loses the focus during a drag, the end of the drag may never be received.
  const onBlur = useEffectEvent(() => end("commit"));
  useEffect(() => {
    const onWindowBlur = () => onBlur();
    addEventListener("blur", onWindowBlur);
    return () => removeEventListener("blur", onWindowBlur);
  }, []);
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: () => end("cancel"),
    onLostPointerCapture: onPointerUp,
    // Otherwise the browser would offer to save one plane, at the size of the stage.
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
    onKeyDownCapture: (event: { key: string }) => event.key === "Escape" && end("cancel"),
  };
}

function targetOf(event: ReactPointerEvent, badge: BadgePlacement, point: Point): Target {
  if (!isMovable(badge)) return "photo";
  if (event.target instanceof Element && event.target.closest("[data-handle=size]")) return "badge-size";
  return isOnBadge(badge, point) ? "badge" : "photo";
}

/** Haptic feedback when the badge snaps to a place on the circle. */
function tickOnArrival(before: BadgePlacement, after: BadgePlacement): void {
  if (isOnCircle(after) && (before.x !== after.x || before.y !== after.y) && !isOnCircle(before)) tick();
}
