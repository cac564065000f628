import { useCallback, useEffect, useState } from "react";
import type { RingWords } from "../../../model/ring-words.ts";
import { retryLoading } from "../../../platform/retry-loading.ts";
import { loadWords } from "../../../scene/words/load-words.ts";
import type { WordOutline } from "../../../scene/words/word-outline.ts";

export type ChosenWords = {
  /** Null if no words are chosen, or until they have loaded. */
  readonly outline: WordOutline | null;
  readonly status: "whole" | "coming" | "failed";
  readonly retry: () => void;
};

/** Loads the outline of the chosen words on first use and caches it. Calls `onFailure` when loading fails. */
export function useWordOutline(words: RingWords | null, onFailure: () => void): ChosenWords {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, WordOutline>>(new Map());
  const [failed, setFailed] = useState<RingWords | null>(null);
  const outline = words && (loaded.get(keyOf(words)) ?? null);
  const missing = outline ? null : words;
  const hasFailed = missing !== null && failed === missing;
  const wanted = hasFailed ? null : missing;
  useEffect(() => {
    if (!wanted) return undefined;
    let isWanted = true;
    retryLoading(() => loadWords(wanted)).then(
      (found) => isWanted && setLoaded((all) => new Map(all).set(keyOf(wanted), found)),
      () => {
        if (!isWanted) return;
        setFailed(wanted);
        onFailure();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, onFailure]);
  const retry = useCallback(() => setFailed(null), []);
  const status = hasFailed ? "failed" : missing ? "coming" : "whole";
  return { outline, status, retry };
}

const keyOf = ({ phrase, language }: RingWords): string => `${phrase} ${language}`;
