import type { Phrase } from "../ring-words/phrases.ts";
import { shapePhrase } from "../ring-words/shape-phrase.ts";

/** A line of text as an outline, with its baseline at y = 0 and its left end at x = 0. Pixels. */
export type SetLine = { readonly outline: string; readonly width: number };

/** Sets text on a straight baseline. Throws when the font lacks one of its characters. */
export async function setLine(phrase: Phrase): Promise<SetLine> {
  const { glyphs, width } = await shapePhrase(phrase);
  const scale = phrase.emSize / 1000;
  const round = (value: number) => Math.round(value * 100) / 100;
  const outline = glyphs.flatMap((glyph) =>
    glyph.outline.map(({ type, values }) => {
      const points = values.map((value, i) =>
        i % 2 === 0 ? round((value + glyph.x) * scale) : round(-(value + glyph.y) * scale),
      );
      return `${type}${points.join(" ")}`;
    }),
  );
  return { outline: outline.join(""), width: width * scale };
}

/** Sets text on one line or on the two most even ones; reduces the size where a line is wider than `widest`. */
export async function setLines(phrase: Phrase, widest: number): Promise<readonly SetLine[]> {
  const lines = await breakLine(phrase, widest);
  const width = widthOf(lines);
  if (width <= widest) return lines;
  return breakLine({ ...phrase, emSize: (phrase.emSize * widest) / width }, widest);
}

async function breakLine(phrase: Phrase, widest: number): Promise<readonly SetLine[]> {
  const whole = await setLine(phrase);
  const words = phrase.text.split(" ");
  if (whole.width <= widest || words.length === 1) return [whole];
  const ways = await Promise.all(
    words.slice(1).map(async (_, i) => {
      const parts = [words.slice(0, i + 1), words.slice(i + 1)];
      return Promise.all(parts.map((part) => setLine({ ...phrase, text: part.join(" ") })));
    }),
  );
  const [best = [whole]] = ways.sort((a, b) => widthOf(a) - widthOf(b));
  return best;
}

const widthOf = (lines: readonly SetLine[]): number => Math.max(...lines.map(({ width }) => width));
