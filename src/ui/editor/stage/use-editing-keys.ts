import {
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent,
  use,
  useCallback,
  useEffect,
  useRef,
} from "react";
import type { EditorAction } from "../../../model/editor-state.ts";
import { CENTRE, type Point } from "../../../model/geometry.ts";
import { isModified, latinKey } from "../../common/latin-key.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import { badgeKeyEdit, photoKeyEdit } from "./key-edits.ts";

const TOGGLE_HEADS = "f";

type Options = {
  readonly target: "photo" | "badge";
  readonly dispatch: Dispatch<EditorAction>;
};

/** Keyboard editing while an element has the focus. Held keys form one undo step, which ends on keyup. */
export function useEditingKeys({ target, dispatch }: Options) {
  const pointer = useRef<{ readonly clientX: number; readonly clientY: number } | null>(null);

  const { toggleHeads } = use(CutOutsContext);

  /** The point under the pointer, or else the centre. Measured on key presses only, not on every pointer move. */
  const about = (element: HTMLElement): Point => {
    if (!pointer.current) return CENTRE;
    const box = element.getBoundingClientRect();
    const { clientX, clientY } = pointer.current;
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = latinKey(event);
    if (event.defaultPrevented || isModified(event, key)) return;
    if (target === "photo" && key === TOGGLE_HEADS) return toggleHeads();
    const pressed = { key, shiftKey: event.shiftKey };
    const edit =
      target === "photo" ? photoKeyEdit(pressed, about(event.currentTarget)) : badgeKeyEdit(pressed);
    if (!edit) return;
    event.preventDefault();
    dispatch({ type: "coalesce", edit });
  };
  const commit = useCallback(() => dispatch({ type: "commit", kind: "coalesce" }), [dispatch]);
  // If the element is removed while a key is held, it receives neither keyup nor blur.
  useEffect(() => commit, [commit]);
  const onPointerMoveCapture = ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
    pointer.current = { clientX, clientY };
  };
  const onPointerLeave = () => {
    pointer.current = null;
  };
  return { onKeyDown, onKeyUp: commit, onBlur: commit, onPointerMoveCapture, onPointerLeave };
}
