import type { Design } from "../../src/model/design.ts";
import { type EditorAction, editorReducer, FIRST_EDITOR } from "../../src/model/editor-state.ts";
import type { EditRequest } from "../../src/model/edits.ts";
import { CENTRE, type Size } from "../../src/model/geometry.ts";
import { photoKeyEdit } from "../../src/ui/editor/stage/key-edits.ts";

/** The design that results from these actions on a freshly opened photo, computed by the reducer alone. */
export function designAfter(size: Size, ...actions: readonly EditorAction[]): Design {
  const opened = editorReducer(FIRST_EDITOR, { type: "photo-opened", photo: { id: "a", size } });
  return actions.reduce(editorReducer, opened).present.design;
}

export const apply = (edit: EditRequest): EditorAction => ({ type: "apply", edit });

/** The action of a key on the stage. Throws for a key without one. */
export function key(name: string): EditorAction {
  const edit = photoKeyEdit({ key: name, shiftKey: false }, CENTRE);
  if (!edit) throw new Error(`no edit for ${name}`);
  return apply(edit);
}
