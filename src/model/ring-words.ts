import type { Language } from "./languages.ts";

export const RING_PHRASES = ["hashtag", "against"] as const;

/** A phrase and its language, which may differ from the interface's. */
export type RingWords = {
  readonly phrase: (typeof RING_PHRASES)[number];
  readonly language: Language;
};

/** Sites show a profile picture 176 pixels wide; text under 9 pixels is hard to read at that size. */
const SHOWN_SIDE = 176;
const SMALLEST_EM = 9;
const SCENE_UNITS = 1024;

/** Whether text of this em size (in units of a side of 1024) is hard to read at the size that sites show. */
export const wordsAreSmall = (emSize: number): boolean => (emSize * SHOWN_SIDE) / SCENE_UNITS < SMALLEST_EM;
