import { readFile } from "node:fs/promises";
import { Blob, Buffer, Face, Feature, Font, type SvgPathCommand, shape } from "harfbuzzjs";
import type { Phrase } from "./phrases.ts";

/** A glyph in visual order, left to right. Lengths in thousandths of an em; y points up. */
export type ShapedGlyph = {
  readonly outline: readonly SvgPathCommand[];
  readonly x: number;
  readonly y: number;
  /** HarfBuzz's advance width, without the letter spacing. */
  readonly advance: number;
  /** 0 is the glyph for missing characters. */
  readonly id: number;
  /** The index in the text of the character that it represents. */
  readonly cluster: number;
};

export type ShapedPhrase = {
  readonly glyphs: readonly ShapedGlyph[];
  /** The sum of HarfBuzz's advances. */
  readonly advance: number;
  /** Includes the letter spacing between the glyphs. */
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
  // The letters of a ligature cannot be spaced apart.
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
