import type { Language } from "../../model/languages.ts";
import type { RingWords } from "../../model/ring-words.ts";
import type { WordOutline } from "./word-outline.ts";

type Load = () => Promise<{ readonly words: WordOutline }>;

const AGAINST: Readonly<Record<Language, Load>> = {
  ar: () => import("./against-ar.ts"),
  zh: () => import("./against-zh.ts"),
  en: () => import("./against-en.ts"),
  fr: () => import("./against-fr.ts"),
  ru: () => import("./against-ru.ts"),
  es: () => import("./against-es.ts"),
};

/** Loads the outline of a phrase from its own chunk. Rejects if it cannot be loaded. */
export async function loadWords({ phrase, language }: RingWords): Promise<WordOutline> {
  // The hashtag is the same in all languages.
  const load = phrase === "hashtag" ? () => import("./hashtag.ts") : AGAINST[language];
  return (await load()).words;
}
