import { useEffect, useEffectEvent } from "react";
import { latinKey } from "../common/latin-key.ts";

type Actions = {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onHelp: () => void;
};

/** Shortcuts that work anywhere in the editor: undo, redo, save, and the list of shortcuts. */
export function usePageKeys(isActive: boolean, actions: Actions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action || event.defaultPrevented) return;
    event.preventDefault();
    actions[action]();
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isActive]);
}

function actionOf(event: KeyboardEvent): keyof Actions | null {
  // An open dialog is modal.
  if (event.altKey || document.querySelector("dialog[open]")) return null;
  const key = latinKey(event);
  if (!event.ctrlKey && !event.metaKey) return key === "?" && !isText(event.target) ? "onHelp" : null;
  if (key === "z") return event.shiftKey ? "onRedo" : "onUndo";
  if (key === "y") return "onRedo";
  return key === "s" && !event.shiftKey ? "onSave" : null;
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input[type=text], textarea, [contenteditable]");
