import type { SvgPathCommand } from "harfbuzzjs";
import type { WordOutline } from "../../src/scene/words/word-outline.ts";
import { type Bend, bendQuadratic, type Point, straight } from "./bend.ts";
import type { Phrase } from "./phrases.ts";
import { type ShapedPhrase, shapePhrase } from "./shape-phrase.ts";

/** The centre of the picture, and below it the middle of the ring's band of 11 % of the side, in scene units. */
const MIDDLE = 512;
export const BAND_RADIUS = MIDDLE - (0.11 * 1024) / 2;

/** Shapes a phrase, bends it along the top of the ring, centred in the band, and returns it as one path. */
export async function outlinePhrase(phrase: Phrase): Promise<WordOutline> {
  const shaped = await shapePhrase(phrase);
  const bend = alongTheTop(phrase, shaped);
  const outline = shaped.glyphs
    .map(({ outline: commands, x, y }) => bendOutline(commands, bend, [x, y]))
    .join("");
  return { outline, emSize: phrase.emSize, advance: Math.round(shaped.advance) };
}

/**
 * The text reads clockwise, centred at the top. Widths are exact along the band's middle line, so HarfBuzz's advances
 * are arc lengths there: x becomes an angle, y a radius.
 */
export function alongTheTop(phrase: Phrase, shaped: ShapedPhrase): Bend {
  const scale = phrase.emSize / 1000;
  const [low, high] = lineHeight(phrase, shaped);
  return ([x, y]) => {
    const angle = ((x - shaped.width / 2) * scale) / BAND_RADIUS;
    const radius = BAND_RADIUS + (y - (low + high) / 2) * scale;
    return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)];
  };
}

/** The height of Noto Sans' capitals, in thousandths of an em. */
const CAPITALS = 714;

/**
 * The visual height of the line, which is centred in the band. For text in capitals it runs from the baseline to the
 * height of the capitals, so that neither the tail of a g nor the accent of an Ê shifts them; in a script without
 * capitals it covers all ink.
 */
function lineHeight(
  { font, lineHeight: given }: Phrase,
  { glyphs }: ShapedPhrase,
): readonly [low: number, high: number] {
  if (given) return [1000 * given[0], 1000 * given[1]];
  if (font === "noto-sans") return [0, CAPITALS];
  const heights = glyphs.flatMap(({ outline, y }) =>
    outline.flatMap(({ values }) => values.filter((_, i) => i % 2 === 1)).map((value) => value + y),
  );
  return [Math.min(...heights), Math.max(...heights)];
}

/** A glyph's outline after bending, as SVG path text with absolute coordinates. */
export function bendOutline(commands: readonly SvgPathCommand[], bend: Bend, origin: Point): string {
  let path = "";
  let pen: Point = [0, 0];
  let start: Point = [0, 0];
  const placed = (x = 0, y = 0): Point => [x + origin[0], y + origin[1]];
  const curveTo = (control: Point, end: Point) => {
    const points = bendQuadratic([pen, control, end], bend);
    for (let i = 0; i < points.length; i += 2) path += `Q${text(points[i])} ${text(points[i + 1])}`;
    pen = end;
  };
  const lineTo = (end: Point) => curveTo(straight(pen, end)[1], end);
  for (const { type, values } of commands) {
    if (type === "M") {
      pen = start = placed(values[0], values[1]);
      path += `M${text(bend(start))}`;
    } else if (type === "L") lineTo(placed(values[0], values[1]));
    else if (type === "Q") curveTo(placed(values[0], values[1]), placed(values[2], values[3]));
    else if (type === "Z") {
      if (pen[0] !== start[0] || pen[1] !== start[1]) lineTo(start);
      path += "Z";
    } else throw new Error(`An outline of TrueType has no ${type}.`);
  }
  return path;
}

const text = ([x, y]: Point = [0, 0]): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;
