import { useCallback, useEffect, useRef } from "react";
import type { Composition } from "../../model/design.ts";
import { hasUnsavedWork } from "../../model/unsaved-work.ts";
import { armUnloadGuard } from "../../platform/unload-guard.ts";
import type { EditorStore } from "../editor/picture/editor-store.ts";

/** Unload guard: asks before closing with unsaved work. Returns a function to call with each saved composition. */
export function useUnloadGuard(store: EditorStore): (composition: Composition) => void {
  const saved = useRef<Composition | null>(null);
  const update = useRef(() => {});
  useEffect(() => {
    // Attached only while needed: some browsers do not keep a page with an unload guard in the back/forward cache.
    let detach: (() => void) | null = null;
    update.current = () => {
      if (hasUnsavedWork(store.current(), saved.current)) {
        detach ??= armUnloadGuard();
        return;
      }
      detach?.();
      detach = null;
    };
    update.current();
    const stop = store.subscribe(update.current);
    return () => {
      stop();
      detach?.();
    };
  }, [store]);
  return useCallback((composition) => {
    saved.current = composition;
    update.current();
  }, []);
}
