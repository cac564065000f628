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
  const pointer = useRef<Point>(CENTRE);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const edit = target === "photo" ? photoKeyEdit(event, pointer.current, faces) : badgeKeyEdit(event);
    if (!edit) return;
    event.preventDefault();
    dispatch({ type: "nudge", edit });
  };
  const commit = () => dispatch({ type: "commit", kind: "nudge" });
  const onPointerMoveCapture = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    pointer.current = {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    };
  };
  const onPointerLeave = () => {
    pointer.current = CENTRE;
  };
  return { onKeyDown, onKeyUp: commit, onBlur: commit, onPointerMoveCapture, onPointerLeave };
}
