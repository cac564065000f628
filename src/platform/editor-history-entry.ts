/** The `history.state` of this page's entries: how many entries after the landing page's. */
export type EditorHistoryEntry = { readonly editor: number };

/** 0 at the landing page if the editor has been opened from it; more in the editor; null if unknown. */
export const editorDepth = (): number | null =>
  (history.state as Partial<EditorHistoryEntry> | null)?.editor ?? null;
