import type { SvgPathCommand } from "harfbuzzjs";
import type { WordOutline } from "../../src/scene/words/word-outline.ts";
import { type Bend, bendQuadratic, type Point, straight } from "./bend.ts";
import type { Phrase } from "./phrases.ts";
import { type ShapedPhrase, shapePhrase } from "./shape-phrase.ts";

/** The middle of the picture, and of the ring's band of 11 % of the side, in scene units. */
const MIDDLE = 512;
export const BAND_RADIUS = MIDDLE - (0.11 * 1024) / 2;

/** Shapes a phrase, bends it along the top of the ring, centred in the band, and writes it as one path. */
export async function outlinePhrase(phrase: Phrase): Promise<WordOutline> {
  const shaped = await shapePhrase(phrase);
  const bend = alongTheTop(phrase, shaped);
  const outline = shaped.glyphs
    .map(({ outline: commands, x, y }) => bendOutline(commands, bend, [x, y]))
    .join("");
  return { outline, emSize: phrase.emSize, advance: Math.round(shaped.advance) };
}

/**
 * The words read clockwise, their middle at the top. Widths are true along the band's middle line, so that HarfBuzz's
 * advances are lengths on it: x becomes an angle, y a radius.
 */
export function alongTheTop({ emSize }: Phrase, shaped: ShapedPhrase): Bend {
  const scale = emSize / 1000;
  const [low, high] = inkHeight(shaped);
  return ([x, y]) => {
    const angle = ((x - shaped.width / 2) * scale) / BAND_RADIUS;
    const radius = BAND_RADIUS + (y - (low + high) / 2) * scale;
    return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)];
  };
}

/**
 * From the lowest to the highest ink of most letters: what the eye takes for the line's height. The tail of a g or the
 * accent of an Ê must not push the line out of the middle, so it is the median of the glyphs' own edges; in a script
 * without capitals all ink counts.
 */
function inkHeight({ glyphs }: ShapedPhrase): readonly [low: number, high: number] {
  const extents = glyphs
    .map(({ outline, y }) =>
      outline.flatMap(({ values }) => values.filter((_, i) => i % 2 === 1)).map((v) => v + y),
    )
    .filter((heights) => heights.length > 0)
    .map((heights) => [Math.min(...heights), Math.max(...heights)] as const);
  const lows = extents.map(([low]) => low).sort((a, b) => a - b);
  const highs = extents.map(([, high]) => high).sort((a, b) => a - b);
  const half = Math.floor(extents.length / 2);
  const spread = (highs.at(-1) ?? 0) - (lows[0] ?? 0);
  const isOfOneHeight = (highs[half] ?? 0) - (lows[half] ?? 0) > 0.6 * spread;
  return isOfOneHeight ? [lows[half] ?? 0, highs[half] ?? 0] : [lows[0] ?? 0, highs.at(-1) ?? 0];
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
