import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
  type ColourSpace,
  colourSpaceOfPrimaries,
  convertToSrgb,
  SRGB,
} from "../../src/photo-import/heic/colour-space.ts";
import { readIccProfile } from "../../src/photo-import/heic/icc-profile.ts";

// Colours throughout the cube, all within sRGB.
const COLOURS = [0, 40, 100, 160, 220, 255].flatMap((red) =>
  [0, 70, 130, 200, 255].flatMap((green) => [10, 90, 180, 250].map((blue) => [red, green, blue, 255])),
);
const SRGB_NUMBERS = Uint8ClampedArray.from(COLOURS.flat());
const SHAPE = { width: COLOURS.length, height: 1, channels: 4 } as const;

/** The profile that sharp knows by this name, and the colours as LittleCMS encodes them in it. */
async function inProfile(name: string) {
  const drawn = sharp(SRGB_NUMBERS, { raw: SHAPE }).withIccProfile(name);
  const { icc } = await sharp(await drawn.clone().png().toBuffer()).metadata();
  if (!icc) throw new Error("No profile");
  const numbers = await drawn.raw().toBuffer();
  return { icc: new Uint8Array(icc), numbers: Uint8ClampedArray.from(numbers) };
}

function converted(numbers: Uint8ClampedArray, space: ColourSpace): Uint8ClampedArray {
  const copy = numbers.slice();
  convertToSrgb(copy, space);
  return copy;
}

const farthest = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? -1000))), 0);

describe("Display P3", () => {
  test("its profile brings back the sRGB numbers, but for the rounding to 8 bits", async () => {
    const { icc, numbers } = await inProfile("p3");
    const space = readIccProfile(icc);
    expect(farthest(numbers, SRGB_NUMBERS)).toBeGreaterThan(20);
    expect(space && farthest(converted(numbers, space), SRGB_NUMBERS)).toBeLessThanOrEqual(10);
    // Dark reds and blues have few levels in P3; the common colours are much closer.
    expect(space && meanDistance(converted(numbers, space), SRGB_NUMBERS)).toBeLessThan(0.6);
  });

  test("as a number in the file it means the same as the profile", async () => {
    const { icc, numbers } = await inProfile("p3");
    const space = readIccProfile(icc);
    const byNumber = converted(numbers, colourSpaceOfPrimaries(12));
    // The profile rounds its primaries, which matters where a channel is nearly 0 and the curve is steep.
    expect(space && farthest(converted(numbers, space), byNumber)).toBeLessThanOrEqual(5);
    expect(space && meanDistance(converted(numbers, space), byNumber)).toBeLessThan(0.2);
  });
});

describe("sRGB", () => {
  test("stays as it is, byte for byte, by profile, by number and by silence", async () => {
    const { icc } = await inProfile("srgb");
    const space = readIccProfile(icc);
    expect(space).not.toBeNull();
    if (space) expect(converted(SRGB_NUMBERS, space)).toEqual(SRGB_NUMBERS);
    for (const primaries of [1, 2]) {
      expect(converted(SRGB_NUMBERS, colourSpaceOfPrimaries(primaries))).toEqual(SRGB_NUMBERS);
    }
    expect(converted(SRGB_NUMBERS, SRGB)).toEqual(SRGB_NUMBERS);
  });
});

test("white stays white and grey stays grey in every space", () => {
  for (const primaries of [1, 9, 11, 12]) {
    const greys = Uint8ClampedArray.from([255, 128, 40, 0].flatMap((value) => [value, value, value, 255]));
    expect(farthest(converted(greys, colourSpaceOfPrimaries(primaries)), greys)).toBeLessThanOrEqual(1);
  }
});

test("transparency is no colour", () => {
  const pixel = Uint8ClampedArray.from([200, 40, 40, 77]);
  expect(converted(pixel, colourSpaceOfPrimaries(12))[3]).toBe(77);
});

describe("a profile that is none", () => {
  test("cut short or changed anywhere, it is read as nothing or as something, but never throws", async () => {
    const { icc } = await inProfile("p3");
    for (let length = 0; length < icc.length; length++) readIccProfile(icc.slice(0, length));
    for (let at = 0; at < icc.length; at++) {
      const changed = icc.slice();
      changed[at] = 255 - (changed[at] ?? 0);
      const space = readIccProfile(changed);
      if (space) converted(SRGB_NUMBERS.slice(0, 16), space);
    }
    expect(readIccProfile(icc.slice(0, 100))).toBeNull();
  });
});

function meanDistance(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}
