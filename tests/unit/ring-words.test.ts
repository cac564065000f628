import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { alongTheTop, BAND_RADIUS, bendOutline } from "../../build/ring-words/bend-phrase.ts";
import { PHRASES } from "../../build/ring-words/phrases.ts";
import { type ShapedGlyph, shapePhrase } from "../../build/ring-words/shape-phrase.ts";
import { moduleOf } from "../../build/ring-words/write-ring-words.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { RING_PHRASES, wordsAreSmall } from "../../src/model/ring-words.ts";
import { loadWords } from "../../src/scene/words/load-words.ts";

/** End and control points of a path, as distances from the centre and degrees clockwise from the top. */
function polar(path: string): readonly { readonly radius: number; readonly angle: number }[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, i) => {
    if (i % 2 === 1) return [];
    const [dx, dy] = [x - 512, (numbers[i + 1] ?? 0) - 512];
    return [{ radius: Math.hypot(dx, dy), angle: (Math.atan2(dx, -dy) * 180) / Math.PI }];
  });
}

const committedOutline = async (name: string): Promise<string> =>
  /outline:\s*"([^"]+)"/.exec(await readFile(`src/scene/words/${name}.ts`, "utf8"))?.[1] ?? "";

/** The x coordinates of a glyph's outline, in thousandths of an em from its origin. */
const across = ({ outline }: ShapedGlyph) =>
  outline.flatMap(({ values }) => values.filter((_, i) => i % 2 === 0));

const lengthOf = (degrees: number) => (degrees * Math.PI * BAND_RADIUS) / 180;

describe.each(PHRASES)("$name", (phrase) => {
  test("is what the script makes of the fonts today", async () => {
    const formatted = (text: string) => text.replace(/\s+/g, " ");
    const committed = await readFile(`src/scene/words/${phrase.name}.ts`, "utf8");
    expect(formatted(committed)).toBe(formatted(await moduleOf(phrase)));
  });

  test("lies inside the ring's band with room on both sides, and leaves the heart's surroundings free", async () => {
    const shaped = await shapePhrase(phrase);
    const bend = alongTheTop(phrase, shaped);
    const points = shaped.glyphs.flatMap(({ outline, x, y }) => polar(bendOutline(outline, bend, [x, y])));
    for (const { radius, angle } of points) {
      expect(radius).toBeGreaterThan(512 - 0.11 * 1024 + 8);
      expect(radius).toBeLessThan(512 - 8);
      // The heart takes 18° on both sides of the bottom.
      expect(Math.abs(angle)).toBeLessThan(180 - 18 - 20);
    }
  });

  test("takes as much of the arc as HarfBuzz's advance widths and the letter spacing say", async () => {
    const { glyphs } = await shapePhrase(phrase);
    const inked = glyphs.filter(({ outline }) => outline.length > 0);
    const [first, last] = [inked[0], inked.at(-1)];
    if (!first || !last) throw new Error("nothing is painted");
    const advances = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    const spacing = 1000 * phrase.letterSpacing * (glyphs.length - 1);
    const bearings = Math.min(...across(first)) + last.advance - Math.max(...across(last));
    const painted = polar(await committedOutline(phrase.name)).map(({ angle }) => angle);
    const length = lengthOf(Math.max(...painted) - Math.min(...painted));
    expect(Math.abs(length - ((advances + spacing - bearings) * phrase.emSize) / 1000)).toBeLessThan(0.5);
  });
});

test("the hashtag is as long on the arc as the English phrase, and its small letters as high as capitals", async () => {
  const spanOf = async (name: string) => {
    const angles = polar(await committedOutline(name)).map(({ angle }) => angle);
    return Math.max(...angles) - Math.min(...angles);
  };
  expect(Math.abs((await spanOf("hashtag")) / (await spanOf("against-en")) - 1)).toBeLessThan(0.03);
  const [hashtag, english] = ["hashtag", "against-en"].map((name) =>
    PHRASES.find((phrase) => phrase.name === name),
  );
  // Noto Sans' lower-case letters are 536 thousandths of an em high, its capitals 714.
  expect((hashtag?.emSize ?? 0) * 536).toBeGreaterThan((english?.emSize ?? 0) * 714 * 0.9);
});

test("the letters of the Arabic phrase that join leave no gap, and they run from right to left", async () => {
  const phrase = PHRASES.find(({ name }) => name === "against-ar");
  if (!phrase) throw new Error("no Arabic phrase");
  const shaped = await shapePhrase(phrase);
  expect(phrase.letterSpacing).toBe(0);
  const spans = shaped.glyphs
    .filter(({ outline }) => outline.length > 0)
    .map(({ outline, x }) => {
      const xs = outline
        .flatMap(({ values }) => values.filter((_, i) => i % 2 === 0))
        .map((value) => value + x);
      return { left: Math.min(...xs), right: Math.max(...xs) };
    });
  // Groups are separated by gaps between the inked spans.
  const sorted = [...spans].sort((a, b) => a.left - b.left);
  let groups = 1;
  let reach = sorted[0]?.right ?? 0;
  for (const { left, right } of sorted) {
    if (left > reach) groups += 1;
    reach = Math.max(reach, right);
  }
  // ضد | ا | لا | تجا | ر | با | لبشر: seven groups of joined letters.
  expect(groups).toBe(7);
  // The first letter of the text, ض, is rightmost.
  expect(shaped.glyphs.map(({ cluster }) => cluster)).toEqual(
    shaped.glyphs.map(({ cluster }) => cluster).sort((a, b) => b - a),
  );
  expect(shaped.glyphs.at(-1)?.cluster).toBe(0);
});

test("every phrase can be loaded in every language, and none is too small to read", async () => {
  for (const language of LANGUAGES)
    for (const phrase of RING_PHRASES) {
      const words = await loadWords({ phrase, language });
      expect(words.outline.startsWith("M")).toBe(true);
      expect(wordsAreSmall(words.emSize)).toBe(false);
    }
  expect(wordsAreSmall(52)).toBe(true);
});
