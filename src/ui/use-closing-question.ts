import { useEffect, useState } from "react";
import { askBeforeClosing } from "../browser/ask-before-closing.ts";
import type { Composition } from "../domain/design.ts";
import type { Editor } from "../domain/editor.ts";
import { hasUnsavedWork } from "../domain/unsaved-work.ts";

/** While there is unsaved work, the browser asks before it closes the page. Returns what has to be told of each saving. */
export function useClosingQuestion(editor: Editor): (composition: Composition) => void {
  const [saved, setSaved] = useState<Composition | null>(null);
  const isUnsaved = hasUnsavedWork(editor, saved);
  // Only while it is needed: some browsers keep no page for Back that might ask.
  useEffect(() => (isUnsaved ? askBeforeClosing() : undefined), [isUnsaved]);
  return setSaved;
}
