import type { Composition } from "../../../model/design.ts";
import { type EditorState, visibleComposition } from "../../../model/editor-state.ts";
import type { Edit } from "../../../model/edits.ts";
import { rubberBand } from "../../../model/rubber-band.ts";
import type { Source } from "../../common/source.ts";
import type { EditorStore } from "../picture/editor-store.ts";

const SPRING_MS = 180;

/** A gesture that ended beyond a limit: the composition before it, and its edit. */
export type Release = { readonly before: Composition; readonly edit: Edit };

export type StageComposition = Source<Composition> & {
  /** Animates the rubber band of a gesture back. The gesture is already committed. */
  readonly release: (release: Release) => void;
};

/**
 * The editor's composition with any pending edit; after a release, the frames of the animation that springs back to it.
 * Any change of the editor's state ends the animation.
 */
export function stageComposition(store: EditorStore): StageComposition {
  let spring: { readonly after: EditorState; readonly composition: Composition } | null = null;
  const listeners = new Set<() => void>();
  return {
    current: () => {
      const editor = store.current();
      return spring?.after === editor ? spring.composition : visibleComposition(editor);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = store.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    release: ({ before, edit }) => {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
      const after = store.current();
      const start = performance.now();
      const step = (now: number) => {
        if (store.current() !== after) return;
        const progress = Math.min(1, Math.max(0, now - start) / SPRING_MS);
        const composition = rubberBand(before, edit, after.present, (1 - progress) ** 3);
        spring = progress < 1 ? { after, composition } : null;
        for (const listener of listeners) listener();
        if (progress < 1) requestAnimationFrame(step);
      };
      step(start);
    },
  };
}
