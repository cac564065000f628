import { type Dispatch, useEffect, useRef } from "react";
import { type EditorAction, type EditorState, facesOf, isUntouched } from "../../model/editor-state.ts";
import type { PhotoView } from "./picture/use-photo-store.ts";

const GLIDE_MS = 220;
const easeOut = (progress: number) => 1 - (1 - progress) ** 3;

/**
 * Animates the faces into the circle once they have been detected, if the picture has not been edited until then. Any
 * input during the animation skips to its end; one undo reverts it.
 */
export function useFaceGlide(
  editor: EditorState,
  view: PhotoView | null,
  dispatch: Dispatch<EditorAction>,
): void {
  const placed = useRef<string | null>(null);
  const id = editor.present.photo?.id ?? null;
  const faces = facesOf(editor, editor.present.photo);
  const mayGlide =
    isUntouched(editor) && !view?.isPlaced && id !== null && faces !== null && faces.length > 0;

  useEffect(() => {
    if (!mayGlide || placed.current === id) return undefined;
    placed.current = id;
    const end = () => dispatch({ type: "apply", edit: { type: "centre-face", progress: 1 } });
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return end();
    const start = performance.now();
    let frame = 0;
    const stop = () => {
      cancelAnimationFrame(frame);
      for (const type of TOUCHES) removeEventListener(type, interrupt, true);
    };
    const interrupt = () => {
      stop();
      dispatch({ type: "cancel" });
      end();
    };
    const step = (now: number) => {
      const progress = Math.min(1, (now - start) / GLIDE_MS);
      if (progress === 1) return interrupt();
      dispatch({
        type: "preview",
        edit: { type: "centre-face", progress: easeOut(Math.max(0, progress)) },
      });
      frame = requestAnimationFrame(step);
      return undefined;
    };
    for (const type of TOUCHES) addEventListener(type, interrupt, true);
    frame = requestAnimationFrame(step);
    // No cleanup: the dispatches of the animation itself rerun this effect, so only its end or an input stops it.
    return undefined;
  }, [mayGlide, id, dispatch]);
}

const TOUCHES = ["pointerdown", "keydown", "wheel"] as const;
