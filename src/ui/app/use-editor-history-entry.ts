import { useEffect, useEffectEvent, useRef } from "react";
import { type EditorHistoryEntry, editorDepth } from "../../platform/editor-history-entry.ts";

const isEditorEntry = (): boolean => Number(editorDepth()) > 0;

const mark = (editor: number | null) => history.replaceState(editor === null ? null : { editor }, "");

/**
 * Gives the editor an entry of its own in the browser's history, so that Back leads from it to the first page and not
 * off the site with the work. A link to a place on the page adds an entry without a state, which is the editor's too.
 * Gives the way back for the page's own controls, and `disown` for a page that was opened at an entry of the editor and
 * has nothing to edit: the entry is the first page's then.
 */
export function useEditorHistoryEntry(
  isEditing: boolean,
  hasWork: boolean,
  onChange: (isEditing: boolean) => void,
) {
  const isGoing = useRef(false);
  const lastDepth = useRef(0);
  const disown = () => {
    if (!isEditing && isEditorEntry()) mark(null);
  };
  const onTraverse = useEffectEvent(() => {
    isGoing.current = false;
    if (isEditing && editorDepth() === null && location.href.includes("#")) mark(lastDepth.current + 1);
    // Forward from a page that was loaded anew leads to an entry whose work is gone, in the same document.
    if (!hasWork) disown();
    lastDepth.current = Number(editorDepth());
    onChange(isEditorEntry());
  });
  useEffect(() => {
    addEventListener("popstate", onTraverse);
    return () => removeEventListener("popstate", onTraverse);
  }, []);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (isEditing && !isEditorEntry()) {
      mark(0);
      history.pushState({ editor: 1 } satisfies EditorHistoryEntry, "");
    }
    // Nobody went back: what was shown by its thumbnail did not open, and nothing is left to edit.
    if (!isEditing && wasEditing.current && isEditorEntry()) mark(null);
    wasEditing.current = isEditing;
    lastDepth.current = Number(editorDepth());
  }, [isEditing]);
  return {
    goHome: () => {
      if (!isEditorEntry()) onChange(false);
      // Going takes a moment: the second click of two would lead one entry further.
      else if (!isGoing.current) history.go(-lastDepth.current);
      isGoing.current = isEditorEntry();
    },
    disown,
  };
}
