import { type Dispatch, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Translate } from "../../i18n/messages.ts";
import type { Composition } from "../../model/design.ts";
import { type EditorAction, type EditorState, editorReducer } from "../../model/editor-state.ts";

export type NamedHistory = {
  /** For example "Undo: turn"; null when there is nothing to undo. */
  readonly undoName: string | null;
  readonly redoName: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Announces what was just undone or redone; empty after anything else. */
  readonly lastText: string;
};

/** Undo and redo, with labels that name their steps. */
export function useUndoRedo(
  editor: EditorState,
  dispatch: Dispatch<EditorAction>,
  t: Translate,
): NamedHistory {
  const [last, setLast] = useState<{ readonly text: string; readonly present: Composition } | null>(null);
  const undoStep = editor.past.at(-1)?.name ?? null;
  const redoStep = editor.pending ? null : (editor.future[0]?.name ?? null);
  const latest = useRef(() => ({ editor, undoStep, redoStep, t }));
  useLayoutEffect(() => {
    latest.current = () => ({ editor, undoStep, redoStep, t });
  });

  const travel = useCallback(
    (type: "undo" | "redo") => {
      const now = latest.current();
      const step = type === "undo" ? now.undoStep : now.redoStep;
      if (now.editor.pending && type === "undo") return dispatch({ type });
      if (!step) return;
      dispatch({ type });
      const key = type === "undo" ? "tools.undone" : "tools.redone";
      const text = now.t(key, { step: now.t(`step.${step}`) });
      setLast({ text, present: editorReducer(now.editor, { type }).present });
    },
    [dispatch],
  );
  return {
    undoName: undoStep && t("tools.undoStep", { step: t(`step.${undoStep}`) }),
    redoName: redoStep && t("tools.redoStep", { step: t(`step.${redoStep}`) }),
    undo: useCallback(() => travel("undo"), [travel]),
    redo: useCallback(() => travel("redo"), [travel]),
    lastText: last && last.present === editor.present ? last.text : "",
  };
}
