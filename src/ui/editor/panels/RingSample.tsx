import { useMemo } from "react";
import { BADGES } from "../../../model/badges.ts";
import type { Language } from "../../../model/languages.ts";
import type { RingWords } from "../../../model/ring-words.ts";
import { useWordOutline } from "../picture/use-word-outline.ts";
import styles from "./RingSample.module.css";

type Props = {
  /** Null: a ring without words. */
  readonly phrase: RingWords["phrase"] | null;
  readonly language: Language;
};

/** The scene's side. Its own constant is not imported, because it would be split from the files of the first sight. */
const SIDE = 1024;
/** How far down the longest phrase reaches along the ring, in scene units. */
const HEIGHT = 616;
const WIDTH = ((1 - BADGES.ring.opening.side) / 2) * SIDE;
const ignore = () => {};

/** The upper part of the ring with a phrase. Without it until it has loaded, or if it cannot be loaded. */
export function RingSample({ phrase, language }: Props) {
  const words = useMemo(() => phrase && { phrase, language }, [phrase, language]);
  const { outline } = useWordOutline(words, ignore);
  return (
    <svg viewBox={`0 0 ${SIDE} ${HEIGHT}`} className={styles.sample} aria-hidden="true">
      <circle cx={SIDE / 2} cy={SIDE / 2} r={(SIDE - WIDTH) / 2} strokeWidth={WIDTH} />
      {outline && <path d={outline.outline} />}
    </svg>
  );
}
