import { useEffect, useState } from "react";
import { retryLoading } from "../../browser/retry-loading.ts";
import type { RingWords } from "../../domain/ring-words.ts";
import { loadWords } from "../../scene/words/load-words.ts";
import type { WordOutline } from "../../scene/words/word-outline.ts";

/**
 * The outline of words, fetched with the part of the page that holds them when they are first chosen, and kept. Null
 * without words and until they are there; `onFailure` is told when they cannot be had.
 */
export function useWordOutline(words: RingWords | null, onFailure: () => void): WordOutline | null {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, WordOutline>>(new Map());
  const outline = words && (loaded.get(keyOf(words)) ?? null);
  const missing = outline ? null : words;
  useEffect(() => {
    if (!missing) return undefined;
    let isWanted = true;
    retryLoading(() => loadWords(missing)).then(
      (found) => isWanted && setLoaded((all) => new Map(all).set(keyOf(missing), found)),
      () => isWanted && onFailure(),
    );
    return () => {
      isWanted = false;
    };
  }, [missing, onFailure]);
  return outline;
}

const keyOf = ({ phrase, language }: RingWords): string => `${phrase} ${language}`;
