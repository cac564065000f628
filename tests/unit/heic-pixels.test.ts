import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRowShrinker } from "../../src/photo-import/heic/row-shrinker.ts";
import { type Pixels, transformPixels } from "../../src/photo-import/heic/transform-pixels.ts";

type Shape = { readonly width: number; readonly height: number };

function shrink(bytes: readonly number[], source: Shape, target: Shape, channels: 3 | 4): number[] {
  const shrinker = makeRowShrinker(source, target, channels);
  const memory = Uint8Array.from(bytes);
  for (let y = 0; y < source.height; y++) shrinker.push(memory, y * source.width * channels);
  return [...shrinker.data];
}

const side = fc.integer({ min: 1, max: 40 });
const sizes = fc
  .record({
    width: side,
    height: side,
    across: fc.double({ min: 0, max: 1, noNaN: true }),
    down: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ width, height, across, down }) => ({
    source: { width, height },
    target: {
      width: Math.max(1, Math.floor(width * across)),
      height: Math.max(1, Math.floor(height * down)),
    },
  }));

describe("shrinking", () => {
  test("to its own size changes nothing", () => {
    const bytes = [1, 2, 3, 40, 50, 60, 7, 8, 9, 255, 0, 128];
    const shape = { width: 2, height: 2 };
    expect(shrink(bytes, shape, shape, 3)).toEqual([
      1, 2, 3, 255, 40, 50, 60, 255, 7, 8, 9, 255, 255, 0, 128, 255,
    ]);
  });

  test("to half averages four pixels", () => {
    const bytes = [0, 0, 0, 100, 10, 0, 20, 0, 4, 80, 30, 0];
    expect(shrink(bytes, { width: 2, height: 2 }, { width: 1, height: 1 }, 3)).toEqual([50, 10, 1, 255]);
  });

  test("from three to two gives each the pixel in the middle by half", () => {
    const bytes = [0, 0, 0, 60, 60, 60, 240, 240, 240];
    expect(shrink(bytes, { width: 3, height: 1 }, { width: 2, height: 1 }, 3)).toEqual([
      20, 20, 20, 255, 180, 180, 180, 255,
    ]);
  });

  test("leaves a flat colour flat, at any ratio, with and without alpha", () => {
    fc.assert(
      fc.property(
        sizes,
        fc.tuple(...[0, 0, 0].map(() => fc.integer({ min: 0, max: 255 }))),
        ({ source, target }, colour) => {
          const area = source.width * source.height;
          const opaque = Array.from({ length: area }, () => colour).flat();
          const withAlpha = Array.from({ length: area }, () => [...colour, 255]).flat();
          const expected = Array.from({ length: target.width * target.height }, () => [
            ...colour,
            255,
          ]).flat();
          expect(shrink(opaque, source, target, 3)).toEqual(expected);
          expect(shrink(withAlpha, source, target, 4)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a transparent neighbour takes away weight, not colour", () => {
    const bytes = [200, 100, 50, 255, 0, 255, 0, 0];
    expect(shrink(bytes, { width: 2, height: 1 }, { width: 1, height: 1 }, 4)).toEqual([200, 100, 50, 128]);
  });
});

describe("turning", () => {
  // Each pixel is a digit: the picture 12/34/56, two wide and three high.
  const picture = (width: number, names: string): Pixels => ({
    width,
    height: names.length / width,
    data: new Uint8ClampedArray(Uint32Array.from([...names].map(Number)).buffer),
  });
  const names = ({ data }: Pixels) => [...new Uint32Array(data.buffer)].join("");
  const original = picture(2, "123456");

  test.each([
    ["quarter-counterclockwise", 3, "246135"],
    ["left-right", 2, "214365"],
    ["top-bottom", 2, "563412"],
  ] as const)("%s", (transform, width, expected) => {
    const turned = transformPixels(original, transform);
    expect([turned.width, names(turned)]).toEqual([width, expected]);
  });

  test("four quarters are none", () => {
    const quarters = Array.from({ length: 4 }, () => "quarter-counterclockwise" as const);
    expect(names(quarters.reduce(transformPixels, original))).toBe(names(original));
  });
});
