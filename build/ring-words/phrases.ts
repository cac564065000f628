/** How a phrase is set. Lengths are fractions of the em. */
export type Phrase = {
  /** The file that is made of it. */
  readonly name: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly font: "noto-sans" | "noto-sans-arabic" | "noto-sans-sc";
  /** The em in scene units. The ring is 113 units wide. */
  readonly emSize: number;
  /** Between letters. None in a script whose letters join. */
  readonly letterSpacing: number;
  /** What the eye takes for the line's height, above the base line. Absent: the capitals, or all ink without any. */
  readonly lineHeight?: readonly [low: number, high: number];
};

// Capitals of 72 units are 51 units high: 9 px where a picture is shown 176 px wide, and 12 px of em.
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
    // Small letters must be larger to look as heavy as the capitals of the other phrases, and wider set to take as much of
    // the arc as the English one.
    emSize: 87,
    letterSpacing: 0.155,
    // Below the base line too, or the tail of the g would come to the ring's edge.
    lineHeight: [-0.09, 0.714],
  },
];
