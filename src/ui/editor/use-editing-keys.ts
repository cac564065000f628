import { type Dispatch, type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { EditorAction } from "../../domain/editor.ts";
import type { Face } from "../../domain/face.ts";
import { CENTRE, type Point } from "../../domain/geometry.ts";
import { badgeKeyEdit, photoKeyEdit } from "./key-edits.ts";

type Options = {
  readonly target: "photo" | "badge";
  readonly dispatch: Dispatch<EditorAction>;
  readonly faces: readonly Face[];
};

/** Keys that edit while an element has the focus. Held keys are one undo step: it ends when the key comes up. */
export function useEditingKeys({ target, dispatch, faces }: Options) {
  const pointer = useRef<{ readonly clientX: number; readonly clientY: number } | null>(null);

  /** The point under the pointer, else the middle. The page is measured here, not with every move. */
  const about = (element: HTMLElement): Point => {
    if (!pointer.current) return CENTRE;
    const box = element.getBoundingClientRect();
    const { clientX, clientY } = pointer.current;
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const edit =
      target === "photo" ? photoKeyEdit(event, about(event.currentTarget), faces) : badgeKeyEdit(event);
    if (!edit) return;
    event.preventDefault();
    dispatch({ type: "nudge", edit });
  };
  const commit = () => dispatch({ type: "commit", kind: "nudge" });
  const onPointerMoveCapture = ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
    pointer.current = { clientX, clientY };
  };
  const onPointerLeave = () => {
    pointer.current = null;
  };
  return { onKeyDown, onKeyUp: commit, onBlur: commit, onPointerMoveCapture, onPointerLeave };
}
