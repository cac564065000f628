import { useEffect, useEffectEvent, useRef } from "react";

type EntryState = { readonly editor?: boolean } | null;

const isEditorEntry = (): boolean => (history.state as EntryState)?.editor === true;

/**
 * Gives the editor an entry of its own in the browser's history, so that Back leads from it to the first page and not
 * off the site with the work. Gives the way back for the page's own controls, and `disown` for a page that was opened at
 * an entry of the editor and has nothing to edit: the entry is the first page's then.
 */
export function useEditorEntry(isEditing: boolean, hasWork: boolean, onChange: (isEditing: boolean) => void) {
  const isGoing = useRef(false);
  const disown = () => {
    if (!isEditing && isEditorEntry()) history.replaceState(null, "");
  };
  const onTraverse = useEffectEvent(() => {
    isGoing.current = false;
    // Forward from a page that was loaded anew leads to an entry whose work is gone, in the same document.
    if (!hasWork) disown();
    onChange(isEditorEntry());
  });
  useEffect(() => {
    addEventListener("popstate", onTraverse);
    return () => removeEventListener("popstate", onTraverse);
  }, []);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (isEditing && !isEditorEntry()) history.pushState({ editor: true } satisfies EntryState, "");
    // Nobody went back: what was shown by its thumbnail did not open, and nothing is left to edit.
    if (!isEditing && wasEditing.current && isEditorEntry()) history.replaceState(null, "");
    wasEditing.current = isEditing;
  }, [isEditing]);
  return {
    goHome: () => {
      if (!isEditorEntry()) onChange(false);
      // Going takes a moment: the second click of two would lead one entry further.
      else if (!isGoing.current) history.back();
      isGoing.current = isEditorEntry();
    },
    disown,
  };
}
