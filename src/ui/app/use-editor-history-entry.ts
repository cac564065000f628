import { useEffect, useEffectEvent, useRef } from "react";
import { type EditorHistoryEntry, editorDepth } from "../../platform/editor-history-entry.ts";

const isEditorEntry = (): boolean => Number(editorDepth()) > 0;

const mark = (editor: number | null) => history.replaceState(editor === null ? null : { editor }, "");

/**
 * Gives the editor its own history entry, so that Back leads from the editor to the landing page rather than off the
 * site. A fragment link adds an entry without state, which also counts as the editor's. Returns `goHome` for the page's
 * own controls, and `disown`, which assigns the current entry to the landing page when the page was loaded at an editor
 * entry but has nothing to edit.
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
    // After a reload, Forward can lead within the same document to an editor entry whose work is gone.
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
    // The user did not go back: a photo shown by its thumbnail failed to open, and nothing is left to edit.
    if (!isEditing && wasEditing.current && isEditorEntry()) mark(null);
    wasEditing.current = isEditing;
    lastDepth.current = Number(editorDepth());
  }, [isEditing]);
  return {
    goHome: () => {
      if (!isEditorEntry()) onChange(false);
      // Navigation is asynchronous: the second click of a double click would go one entry too far.
      else if (!isGoing.current) history.go(-lastDepth.current);
      isGoing.current = isEditorEntry();
    },
    disown,
  };
}
