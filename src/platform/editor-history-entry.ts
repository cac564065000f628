/** What `history.state` says of an entry of this page: how many entries it stands behind the first page. */
export type EditorHistoryEntry = { readonly editor: number };

/** 0 at the first page, from where somebody has gone to the editor; more in the editor; null where nothing is known. */
export const editorDepth = (): number | null =>
  (history.state as Partial<EditorHistoryEntry> | null)?.editor ?? null;
