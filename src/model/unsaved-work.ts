import type { Composition } from "./design.ts";
import type { EditorState, Step } from "./editor-state.ts";

/** Steps that happen without user input are not changes: opening a photo, and bringing its faces into the circle. */
const isChange = ({ name }: Pick<Step, "name">): boolean => name !== "open-photo" && name !== "centre-face";

/**
 * Whether anything has changed since the last save or the last opening, whichever is later. `saved` is the composition
 * last saved, or null.
 */
export function hasUnsavedWork({ past, present, pending }: EditorState, saved: Composition | null): boolean {
  if (pending && isChange(pending)) return true;
  if (present === saved) return false;
  // A step holds the composition before it, so the step that holds the saved composition is the first one after saving.
  const sinceSave = Math.max(
    0,
    past.findLastIndex(({ composition }) => composition === saved),
  );
  const sinceOpening = past.findLastIndex(({ name }) => name === "open-photo") + 1;
  return past.slice(Math.max(sinceSave, sinceOpening)).some(isChange);
}
