/** How a phrase is set. Lengths are fractions of the em. */
export type Phrase = {
  readonly name: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly font: "noto-sans" | "noto-sans-arabic" | "noto-sans-sc";
  /** The em in scene units. The ring is 113 units wide. */
  readonly emSize: number;
  /** Space between letters. 0 in a script whose letters join. */
  readonly letterSpacing: number;
  /** The line's visual extent above the baseline. If absent: that of capitals, or of all ink in other scripts. */
  readonly lineHeight?: readonly [low: number, high: number];
};

// Capitals at 72 units are 51 units high: 9 px in a picture shown 176 px wide, where the em is 12 px.
const CAPITALS = { font: "noto-sans", emSize: 72, letterSpacing: 0.08 } as const;

/** "Against human trafficking" in the terms of the United Nations' own pages, and the campaign's hashtag. */
export const PHRASES: readonly Phrase[] = [
  {
    name: "against-ar",
    text: "ضد الاتجار بالبشر",
    language: "ar",
    font: "noto-sans-arabic",
    emSize: 92,
    letterSpacing: 0,
  },
  {
    name: "against-zh",
    text: "反对人口贩运",
    language: "zh-Hans",
    font: "noto-sans-sc",
    emSize: 80,
    letterSpacing: 0.35,
  },
  { name: "against-en", text: "AGAINST HUMAN TRAFFICKING", language: "en", ...CAPITALS },
  { name: "against-fr", text: "CONTRE LA TRAITE DES ÊTRES HUMAINS", language: "fr", ...CAPITALS },
  { name: "against-ru", text: "ПРОТИВ ТОРГОВЛИ ЛЮДЬМИ", language: "ru", ...CAPITALS },
  { name: "against-es", text: "CONTRA LA TRATA DE PERSONAS", language: "es", ...CAPITALS },
  {
    name: "hashtag",
    text: "#EndHumanTrafficking",
    language: "en",
    font: "noto-sans",
    // Lower-case letters must be larger to look as heavy as the capitals of the other phrases, and spaced more widely
    // to take as much of the arc as the English phrase.
    emSize: 87,
    letterSpacing: 0.155,
    // Extends below the baseline, otherwise the tail of the g would touch the ring's edge.
    lineHeight: [-0.09, 0.714],
  },
];
