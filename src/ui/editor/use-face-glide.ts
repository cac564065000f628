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
  const stopGlide = useRef(() => {});
  const id = editor.present.photo?.id ?? null;
  const faces = facesOf(editor, editor.present.photo);
  const mayGlide =
    isUntouched(editor) && !view?.isPlaced && id !== null && faces !== null && faces.length > 0;

  useEffect(() => {
    if (placed.current === id) return undefined;
    // Still the animation of another photo.
    stopGlide.current();
    if (!mayGlide) return undefined;
    placed.current = id;
    const end = () => dispatch({ type: "apply", edit: { type: "centre-face", progress: 1 } });
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return end();
    const start = performance.now();
    let frame = 0;
    stopGlide.current = () => {
      cancelAnimationFrame(frame);
      for (const type of TOUCHES) removeEventListener(type, interrupt, true);
    };
    const interrupt = () => {
      stopGlide.current();
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
    // Not stopped by this effect's cleanup: the animation's own dispatches rerun the effect.
    return undefined;
  }, [mayGlide, id, dispatch]);
  useEffect(() => () => stopGlide.current(), []);
}

const TOUCHES = ["pointerdown", "keydown", "wheel"] as const;
