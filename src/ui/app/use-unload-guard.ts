import { useEffect, useState } from "react";
import type { Composition } from "../../model/design.ts";
import type { EditorState } from "../../model/editor-state.ts";
import { hasUnsavedWork } from "../../model/unsaved-work.ts";
import { askBeforeClosing } from "../../platform/unload-guard.ts";

/** While there is unsaved work, the browser asks before it closes the page. Returns what has to be told of each saving. */
export function useUnloadGuard(editor: EditorState): (composition: Composition) => void {
  const [saved, setSaved] = useState<Composition | null>(null);
  const isUnsaved = hasUnsavedWork(editor, saved);
  // Only while it is needed: some browsers keep no page for Back that might ask.
  useEffect(() => (isUnsaved ? askBeforeClosing() : undefined), [isUnsaved]);
  return setSaved;
}
