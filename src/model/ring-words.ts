import type { Language } from "./languages.ts";

/** What the ring can say. */
export const RING_PHRASES = ["hashtag", "against"] as const;

/** A phrase and its language; the interface may speak another one. */
export type RingWords = {
  readonly phrase: (typeof RING_PHRASES)[number];
  readonly language: Language;
};

/** Sites show a picture 176 pixels wide beside its name; words under 9 pixels are hard to read there. */
const SHOWN_SIDE = 176;
const SMALLEST_EM = 9;
const SCENE_UNITS = 1024;

/** Whether words of this em (in units of a side of 1024) are hard to read where sites show the picture small. */
export const wordsAreSmall = (emSize: number): boolean => (emSize * SHOWN_SIDE) / SCENE_UNITS < SMALLEST_EM;
