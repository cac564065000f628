import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkPhotoLimits,
  jpegScaledSize,
  looksSoft,
  pixelLimit,
  WORKING_PIXELS,
  WORKING_SIDE,
  workingSize,
} from "../../src/model/photo-limits.ts";

const desktop = { touch: false, memory: 8 };
const iPhone = { touch: true, memory: null };
const MEGA = 1e6;
const size = fc.record({
  width: fc.integer({ min: 1, max: 65535 }),
  height: fc.integer({ min: 1, max: 65535 }),
});

describe("how large a photo may be", () => {
  test.each([
    ["a desktop", desktop, 268],
    ["a desktop that says nothing", { touch: false, memory: null }, 268],
    ["a small laptop", { touch: false, memory: 2 }, 268],
    ["an iPhone", iPhone, 67],
    ["a small phone", { touch: true, memory: 1 }, 33],
    ["a phone", { touch: true, memory: 4 }, 134],
    ["a large phone", { touch: true, memory: 16 }, 268],
    ["a phone that says nonsense", { touch: true, memory: Number.NaN }, 67],
  ])("%s", (_, device, megapixels) => {
    expect(Math.floor(pixelLimit(device) / MEGA)).toBe(megapixels);
  });

  test("the largest sensors' photos open on a desktop, an iPhone's own on it", () => {
    expect(checkPhotoLimits({ width: 16320, height: 12240 }, 40 * MEGA, desktop).ok).toBe(true);
    expect(checkPhotoLimits({ width: 8064, height: 6048 }, 10 * MEGA, iPhone).ok).toBe(true);
  });

  test("more is refused before anything is decoded", () => {
    const refusal = { ok: false, code: "too-many-pixels" };
    expect(checkPhotoLimits({ width: 30000, height: 30000 }, 900 * MEGA, desktop)).toEqual(refusal);
    expect(checkPhotoLimits({ width: 12000, height: 9000 }, 20 * MEGA, iPhone)).toEqual(refusal);
    expect(checkPhotoLimits({ width: Number.NaN, height: 1 }, 1, desktop)).toEqual(refusal);
  });

  test("a small file that claims much is a bomb, unless even its claim is harmless", () => {
    const square = (side: number) => ({ width: side, height: side });
    expect(checkPhotoLimits(square(16000), 100_000, desktop)).toEqual({
      ok: false,
      code: "decompression-bomb",
    });
    expect(checkPhotoLimits(square(16000), 3 * MEGA, desktop).ok).toBe(true);
    expect(checkPhotoLimits(square(4000), 2000, desktop).ok).toBe(true);
  });
});

describe("the size to work with", () => {
  test("a photo that fits is left alone", () => {
    const fits = { width: 4096, height: 4096 };
    expect(workingSize(fits)).toBe(fits);
  });

  test("keeps within the limits and the shape, and is its own working size", () => {
    fc.assert(
      fc.property(size, (photo) => {
        const { width, height } = workingSize(photo);
        expect(width * height).toBeLessThanOrEqual(WORKING_PIXELS);
        expect(Math.max(width, height)).toBeLessThanOrEqual(WORKING_SIDE);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(width <= photo.width && height <= photo.height).toBe(true);
        const scale = Math.max(width / photo.width, height / photo.height);
        expect(Math.abs(photo.width * scale - width)).toBeLessThan(1 + photo.width / photo.height);
        expect(workingSize({ width, height })).toEqual({ width, height });
      }),
    );
  });

  test("a strip is cut to the longest side", () => {
    expect(workingSize({ width: 20000, height: 10 })).toEqual({ width: 16384, height: 8 });
    expect(workingSize({ width: 1, height: 60000 })).toEqual({ width: 1, height: 16384 });
  });
});

describe("a JPEG's eighths", () => {
  test.each([
    [
      { width: 4000, height: 3000 },
      { width: 2048, height: 2048 },
      { width: 2000, height: 1500 },
    ],
    [
      { width: 8064, height: 6048 },
      { width: 2048, height: 2048 },
      { width: 2016, height: 1512 },
    ],
    [
      { width: 1001, height: 777 },
      { width: 900, height: 900 },
      { width: 876, height: 680 },
    ],
    [
      { width: 100, height: 100 },
      { width: 2048, height: 2048 },
      { width: 100, height: 100 },
    ],
    [
      { width: 60000, height: 10 },
      { width: 2048, height: 2048 },
      { width: 7500, height: 2 },
    ],
  ])("%o for %o", (stored, wanted, expected) => {
    expect(jpegScaledSize(stored, wanted)).toEqual(expected);
  });

  test("one eighth more would be above the wish", () => {
    fc.assert(
      fc.property(size, size, (stored, wanted) => {
        const scaled = jpegScaledSize(stored, wanted);
        const eighths = [1, 2, 3, 4, 5, 6, 7, 8].filter(
          (n) =>
            Math.ceil((stored.width * n) / 8) <= wanted.width &&
            Math.ceil((stored.height * n) / 8) <= wanted.height,
        );
        expect(scaled.width).toBe(Math.ceil((stored.width * (eighths.at(-1) ?? 1)) / 8));
        expect(scaled.height).toBe(Math.ceil((stored.height * (eighths.at(-1) ?? 1)) / 8));
      }),
    );
  });
});

test("a photo shorter than 400 pixels on a side looks soft", () => {
  expect(looksSoft({ width: 399, height: 4000 })).toBe(true);
  expect(looksSoft({ width: 400, height: 400 })).toBe(false);
});
