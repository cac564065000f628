import type { Composition } from "../../../model/design.ts";
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  visibleComposition,
} from "../../../model/editor-state.ts";
import { derivedSource, type Source } from "../../common/source.ts";

/** Holds the editor's state. Its own value includes the pending edit, so it changes with every move of a gesture. */
export type EditorStore = Source<EditorState> & {
  /** Without the pending edit: changes only when something is committed, undone or opened. */
  readonly committed: Source<EditorState>;
  /** The composition to show: the pending one if there is one. */
  readonly visible: Source<Composition>;
  readonly isPending: () => boolean;
  readonly dispatch: (action: EditorAction) => void;
};

export function makeEditorStore(initial: EditorState): EditorStore {
  let state = initial;
  let committed: EditorState = { ...initial, pending: null };
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const now = { current: () => state, subscribe };
  return {
    ...now,
    visible: derivedSource(now, visibleComposition),
    isPending: () => state.pending !== null,
    committed: { current: () => committed, subscribe },
    dispatch: (action) => {
      const next = editorReducer(state, action);
      if (next === state) return;
      state = next;
      if (!sameButPending(next, committed)) committed = { ...next, pending: null };
      for (const listener of listeners) listener();
    },
  };
}

const sameButPending = (a: EditorState, b: EditorState): boolean =>
  (Object.keys(a) as (keyof EditorState)[]).every((key) => key === "pending" || a[key] === b[key]);
