import { useState } from "react";
import type { Translate } from "../../i18n/messages.ts";
import type { Composition } from "../../model/design.ts";
import type { EditorState } from "../../model/editor-state.ts";
import type { StepName } from "../../model/edits.ts";
import { useSource } from "../common/source.ts";
import type { EditorStore } from "./picture/editor-store.ts";

export type UndoRedo = {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Announces what was just undone or redone; empty after anything else. */
  readonly lastText: string;
};

export const undoStep = ({ past }: EditorState): StepName | null => past.at(-1)?.name ?? null;

export const redoStep = ({ pending, future }: EditorState): StepName | null =>
  pending ? null : (future[0]?.name ?? null);

/** Undo and redo, announced with the names of their steps. */
export function useUndoRedo(store: EditorStore, t: Translate): UndoRedo {
  const [last, setLast] = useState<{ readonly text: string; readonly present: Composition } | null>(null);
  const { present } = useSource(store.committed);
  const travel = (type: "undo" | "redo") => () => {
    const before = store.current();
    const step = type === "undo" ? undoStep(before) : redoStep(before);
    store.dispatch({ type });
    // While an edit is pending, undo only cancels it.
    if (before.pending || !step) return;
    const key = type === "undo" ? "tools.undone" : "tools.redone";
    setLast({ text: t(key, { step: t(`step.${step}`) }), present: store.current().present });
  };
  return {
    undo: travel("undo"),
    redo: travel("redo"),
    lastText: last?.present === present ? last.text : "",
  };
}
