import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { makeCard } from "../../build/cards/make-card.ts";
import { setLines } from "../../build/cards/set-line.ts";
import { PHRASES } from "../../build/ring-words/phrases.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";

const INK = [10, 34, 56] as const;

/** The left and right ends of the text in ink, in pixels; the portrait is excluded because it also has dark pixels. */
async function inkOf(
  card: Buffer,
  portraitX: number,
): Promise<{ readonly left: number; readonly right: number }> {
  const { data, info } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [left, right] = [info.width, 0];
  for (let i = 0; i < data.length; i += 3) {
    if (INK.some((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) > 6)) continue;
    const x = (i / 3) % info.width;
    const y = Math.floor(i / 3 / info.width);
    if (Math.hypot(x - portraitX, y - 315) < 210) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return { left, right };
}

describe.each(LANGUAGES)("the card in %s", (language) => {
  test("is a PNG of 1200 × 630 pixels, small enough for every site", async () => {
    const card = await makeCard(language);
    const { format, width, height } = await sharp(card).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
    expect(card.length).toBeLessThan(300_000);
  });

  test("has its title beside the circle, where the language begins to read", async () => {
    const isRightToLeft = LANGUAGE_INFO[language].dir === "rtl";
    const { left, right } = await inkOf(await makeCard(language), isRightToLeft ? 312 : 888);
    if (isRightToLeft) {
      expect(left).toBeGreaterThan(600);
      expect(right).toBeGreaterThan(1100);
      expect(right).toBeLessThan(1140);
    } else {
      expect(left).toBeGreaterThan(60);
      expect(left).toBeLessThan(90);
      expect(right).toBeLessThan(600);
    }
  });
});

test("a line that is too wide is broken, and what cannot be broken is set smaller", async () => {
  const [phrase] = PHRASES.filter(({ name }) => name === "against-en");
  if (!phrase) throw new Error("no phrase");
  const whole = await setLines(phrase, 5000);
  expect(whole).toHaveLength(1);
  const narrow = await setLines(phrase, 300);
  expect(narrow).toHaveLength(2);
  for (const { width } of narrow) expect(width).toBeLessThanOrEqual(300.001);
});
