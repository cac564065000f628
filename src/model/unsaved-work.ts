import type { Composition } from "./design.ts";
import type { EditorState, Step } from "./editor-state.ts";

/** What happens without the person changing anything: a photo opens, and its faces are brought into the circle. */
const isChange = ({ name }: Pick<Step, "name">): boolean => name !== "open-photo" && name !== "centre-face";

/**
 * Whether something was changed since the last save or, if that is later, since the last opening. `saved` is the
 * composition that was last saved; null: none.
 */
export function hasUnsavedWork({ past, present, pending }: EditorState, saved: Composition | null): boolean {
  if (pending && isChange(pending)) return true;
  if (present === saved) return false;
  // A step holds what was before it: the step that holds the saved composition is the first after saving.
  const sinceSave = Math.max(
    0,
    past.findLastIndex(({ composition }) => composition === saved),
  );
  const sinceOpening = past.findLastIndex(({ name }) => name === "open-photo") + 1;
  return past.slice(Math.max(sinceSave, sinceOpening)).some(isChange);
}
