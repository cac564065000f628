import type { Language } from "../../src/model/languages.ts";

/**
 * What native speakers have read and found good: each text by its place, as it was read. For example
 * `"message/save.short": "Guardar imagen"` under `es`. A text that is no longer the same counts as unread.
 */
export const REVIEWED: { readonly [Tag in Language]?: Readonly<Record<string, string>> } = {};
