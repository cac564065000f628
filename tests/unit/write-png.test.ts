import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { coarser } from "../../src/browser/save/coarser.ts";
import { likeness } from "../../src/browser/save/likeness.ts";
import { writePng } from "../../src/browser/save/write-png.ts";
import { SAVE_TARGET_IDS, saveTarget, sitesThatRefuse } from "../../src/domain/save-targets.ts";

/** Opaque RGBA bytes of a square, by a rule for each byte. */
function picture(side: number, byte: (x: number, y: number, channel: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let channel = 0; channel < 4; channel++)
        pixels[4 * (y * side + x) + channel] = channel === 3 ? 255 : byte(x, y, channel);
  return pixels;
}

async function decoded(file: Blob): Promise<Buffer> {
  return sharp(Buffer.from(await file.arrayBuffer()))
    .ensureAlpha()
    .raw()
    .toBuffer();
}

async function chunkNames(file: Blob): Promise<string[]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const names: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    names.push(bytes.toString("latin1", at + 4, at + 8));
  return names;
}

describe("writePng", () => {
  test("gives back every pixel of any picture, as another library decodes it", async () => {
    const anyPicture = fc.integer({ min: 1, max: 24 }).chain((side) =>
      fc.uint8Array({ minLength: 4 * side * side, maxLength: 4 * side * side }).map((bytes) => ({
        side,
        pixels: picture(side, (x, y, channel) => bytes[4 * (y * side + x) + channel] ?? 0),
      })),
    );
    await fc.assert(
      fc.asyncProperty(anyPicture, async ({ side, pixels }) => {
        expect(Buffer.compare(await decoded(writePng(pixels, side)), Buffer.from(pixels))).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test("packs a gradient by its filters into a fiftieth", async () => {
    const pixels = picture(256, (x, y, channel) => (x + 2 * y + 40 * channel) % 256);
    const file = writePng(pixels, 256);
    expect(file.size).toBeLessThan((3 * 256 * 256) / 50);
    expect(Buffer.compare(await decoded(file), Buffer.from(pixels))).toBe(0);
  });

  test("carries nothing but the pixels and the word that they are sRGB", async () => {
    expect(
      await chunkNames(
        writePng(
          picture(16, (x) => x),
          16,
        ),
      ),
    ).toEqual(["IHDR", "sRGB", "IDAT", "IEND"]);
  });
});

describe("fewer colours", () => {
  let seed = 1;
  // A linear congruential generator (https://en.wikipedia.org/wiki/Linear_congruential_generator).
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 24;
  };
  const noise = picture(64, random);

  test.each([
    [2, 51],
    [4, 46],
    [8, 40],
    [12, 36],
  ])("rounding to steps of %i keeps %i dB even on noise, and makes the file smaller", (step, least) => {
    const rounded = coarser(noise, step);
    expect(likeness(rounded, noise)).toBeGreaterThan(least);
    expect(writePng(rounded, 64).size).toBeLessThan(writePng(noise, 64).size);
  });

  test("a picture is like itself without end, and not at all like one of another size", () => {
    expect(likeness(noise, noise)).toBe(Number.POSITIVE_INFINITY);
    expect(likeness(noise, noise.slice(4))).toBe(0);
  });
});

describe("the places where it goes", () => {
  test("what is for everywhere keeps the limit of every site it is said to fit", () => {
    expect(sitesThatRefuse(saveTarget("everywhere").maxBytes ?? 0)).toEqual(["bluesky"]);
    expect(sitesThatRefuse(900_000)).toEqual([]);
    expect(sitesThatRefuse(3_000_000)).toEqual(["x", "bluesky"]);
  });

  test("every size is one that a scene of 1024 units is painted at exactly", () => {
    for (const id of SAVE_TARGET_IDS) {
      const { side } = saveTarget(id);
      expect(Number.isInteger(side) && side >= 400 && side <= 2048).toBe(true);
    }
  });
});
