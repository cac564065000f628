import { useEffect, useState } from "react";
import type { Composition } from "../../model/design.ts";
import type { EditorState } from "../../model/editor-state.ts";
import { hasUnsavedWork } from "../../model/unsaved-work.ts";
import { askBeforeClosing } from "../../platform/unload-guard.ts";

/** Unload guard: asks before closing with unsaved work. Returns a function to call with each saved composition. */
export function useUnloadGuard(editor: EditorState): (composition: Composition) => void {
  const [saved, setSaved] = useState<Composition | null>(null);
  const isUnsaved = hasUnsavedWork(editor, saved);
  // Attached only while needed: some browsers do not keep a page with an unload guard in the back/forward cache.
  useEffect(() => (isUnsaved ? askBeforeClosing() : undefined), [isUnsaved]);
  return setSaved;
}
