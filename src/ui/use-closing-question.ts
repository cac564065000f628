import { useEffect, useRef, useState } from "react";
import { askBeforeClosing } from "../browser/ask-before-closing.ts";
import type { Composition } from "../domain/design.ts";
import type { Editor } from "../domain/editor.ts";
import { hasUnsavedWork } from "../domain/unsaved-work.ts";

export type ClosingQuestion = {
  readonly onSaved: (composition: Composition) => void;
  /** Closes without a question from now on, at once. */
  readonly drop: () => void;
};

/** While there is unsaved work, the browser asks before it closes the page. */
export function useClosingQuestion(editor: Editor): ClosingQuestion {
  const [saved, setSaved] = useState<Composition | null>(null);
  const stop = useRef(() => {});
  const isUnsaved = hasUnsavedWork(editor, saved);
  useEffect(() => {
    // Only while it is needed: some browsers keep no page for Back that might ask.
    if (!isUnsaved) return undefined;
    stop.current = askBeforeClosing();
    return stop.current;
  }, [isUnsaved]);
  return { onSaved: setSaved, drop: () => stop.current() };
}
