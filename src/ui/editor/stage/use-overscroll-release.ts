import { useEffect, useState } from "react";
import type { Composition } from "../../../model/design.ts";
import { type EditorState, visibleComposition } from "../../../model/editor-state.ts";
import type { Edit } from "../../../model/edits.ts";
import { rubberBand } from "../../../model/rubber-band.ts";

const SPRING_MS = 180;

/** A gesture that ended beyond a limit: the composition before it, and its edit. */
export type Release = { readonly before: Composition; readonly edit: Edit };

/**
 * Returns the composition to show: the editor's, or after a release the animation back to it. The gesture is already
 * committed, so any other change to the picture simply ends the animation.
 */
export function useOverscrollRelease(editor: EditorState) {
  const [released, setReleased] = useState<(Release & { readonly share: number }) | null>(null);
  const isSpringing = released !== null;
  useEffect(() => {
    if (!isSpringing) return undefined;
    const start = performance.now();
    const step = (now: number) => {
      const progress = Math.min(1, Math.max(0, now - start) / SPRING_MS);
      setReleased((last) => (last && progress < 1 ? { ...last, share: (1 - progress) ** 3 } : null));
      frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [isSpringing]);

  const release = (release: Release) => {
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) setReleased({ ...release, share: 1 });
  };
  const isOfThisPicture =
    released !== null &&
    editor.pending === null &&
    (editor.present === released.before || editor.past.at(-1)?.composition === released.before);
  const shown = isOfThisPicture
    ? rubberBand(released.before, released.edit, editor.present, released.share)
    : visibleComposition(editor);
  return { shown, release };
}
