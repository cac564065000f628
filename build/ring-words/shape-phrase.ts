import { readFile } from "node:fs/promises";
import { Blob, Buffer, Face, Feature, Font, type SvgPathCommand, shape } from "harfbuzzjs";
import type { Phrase } from "./phrases.ts";

/** A glyph in the order in which it is seen, left to right. Lengths in thousandths of an em; y points up. */
export type ShapedGlyph = {
  readonly outline: readonly SvgPathCommand[];
  /** Where its origin lies. */
  readonly x: number;
  readonly y: number;
  /** HarfBuzz's advance width; the letter spacing comes on top. */
  readonly advance: number;
  /** 0 is the glyph that stands for a missing one. */
  readonly id: number;
  /** The place in the text of the letter that it stands for. */
  readonly cluster: number;
};

export type ShapedPhrase = {
  readonly glyphs: readonly ShapedGlyph[];
  /** The sum of HarfBuzz's advances. */
  readonly advance: number;
  /** With the letter spacing between the glyphs. */
  readonly width: number;
};

/** Shapes a phrase with HarfBuzz. Throws when the font lacks one of its characters. */
export async function shapePhrase({
  text,
  language,
  font: name,
  letterSpacing,
}: Phrase): Promise<ShapedPhrase> {
  const file = await readFile(new URL(`fonts/${name}-bold.ttf`, import.meta.url));
  const face = new Face(new Blob(new Uint8Array(file).buffer));
  const font = new Font(face);
  const perUnit = 1000 / face.upem;
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setLanguage(language);
  // Letters of a ligature cannot be set apart.
  shape(font, buffer, letterSpacing > 0 ? [new Feature("liga", 0)] : []);
  const positions = buffer.getGlyphPositions();
  const glyphs: ShapedGlyph[] = [];
  let pen = 0;
  let advance = 0;
  for (const [index, { codepoint: id, cluster }] of buffer.getGlyphInfos().entries()) {
    const position = positions[index];
    if (!position || id === 0) throw new Error(`The font ${name} lacks a glyph of "${text}".`);
    const width = position.xAdvance * perUnit;
    glyphs.push({
      id,
      cluster,
      outline: font.glyphToJson(id).map(({ type, values }) => ({
        type,
        values: values.map((value) => value * perUnit),
      })),
      x: pen + position.xOffset * perUnit,
      y: position.yOffset * perUnit,
      advance: width,
    });
    advance += width;
    pen += width + letterSpacing * 1000;
  }
  return { glyphs, advance, width: pen - letterSpacing * 1000 };
}
