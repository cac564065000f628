import { useCallback, useEffect, useState } from "react";
import type { RingWords } from "../../../model/ring-words.ts";
import { retryLoading } from "../../../platform/retry-loading.ts";
import { loadWords } from "../../../scene/words/load-words.ts";
import type { WordOutline } from "../../../scene/words/word-outline.ts";

/** The outline of the chosen words. */
export type ChosenWords = {
  /** Null without words, and until they are there. */
  readonly outline: WordOutline | null;
  readonly status: "whole" | "coming" | "failed";
  /** Loads words anew that could not be had. */
  readonly retry: () => void;
};

/**
 * The outline of words, fetched with the part of the page that holds them when they are first chosen, and kept.
 * `onFailure` is called when they cannot be loaded.
 */
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
