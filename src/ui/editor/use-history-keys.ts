import { type Dispatch, useEffect } from "react";
import type { EditorAction } from "../../domain/editor.ts";

/** Ctrl/Cmd+Z undoes; with Shift, or Ctrl+Y, it redoes. Anywhere on the page. */
export function useHistoryKeys(dispatch: Dispatch<EditorAction>, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = (key === "z" && event.shiftKey) || key === "y";
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      dispatch({ type: isRedo ? "redo" : "undo" });
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [dispatch, isActive]);
}
