import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { decodePixels, fitPixels } from "../../src/photo-import/heic/decode-pixels.ts";
import type { Pixels } from "../../src/photo-import/heic/transform-pixels.ts";
import { FIXTURES, QUARTERS, readFixture, TOLERANCE } from "../heic/fixtures.ts";
import { loadLibheifInNode } from "../heic/load-libheif-in-node.ts";

const library = loadLibheifInNode();
const PLENTY = 1_000_000;

function decode(bytes: Uint8Array, maxPixels = PLENTY) {
  return decodePixels(library, bytes, maxPixels, () => {});
}

function decodeOrThrow(name: string, maxPixels = PLENTY) {
  const decoded = decode(readFixture(name), maxPixels);
  if (!decoded.ok) throw new Error(decoded.code);
  return decoded.value;
}

function colourAt({ data, width, height }: Pixels, x: number, y: number): number[] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 4)];
}

function farthest(actual: readonly number[], expected: readonly number[]): number {
  return Math.max(...expected.map((value, index) => Math.abs(value - (actual[index] ?? -1000))));
}

describe.each(FIXTURES)("$name", ({ name, size }) => {
  test("is upright, whole and sRGB", () => {
    const { pixels, photoSize } = decodeOrThrow(name);
    expect(photoSize).toEqual(size);
    expect({ width: pixels.width, height: pixels.height }).toEqual(size);
    for (const { x, y, colour, name: quarter } of QUARTERS) {
      expect(farthest(colourAt(pixels, x, y), [...colour, 255]), quarter).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  test("keeps its colours when it is shrunk", () => {
    const { pixels, photoSize } = decodeOrThrow(name, 300);
    expect(photoSize).toEqual(size);
    expect(pixels.width * pixels.height).toBeLessThanOrEqual(300);
    for (const { x, y, colour, name: quarter } of QUARTERS) {
      expect(farthest(colourAt(pixels, x, y), [...colour, 255]), quarter).toBeLessThanOrEqual(TOLERANCE);
    }
  });
});

test("a profile that says sRGB changes no byte", () => {
  const bare = decodeOrThrow("plain").pixels.data;
  expect(decodeOrThrow("srgb-icc").pixels.data).toEqual(bare);
});

test("what is transparent stays so, and its hidden colour does not bleed when it is shrunk", () => {
  const { pixels } = decodeOrThrow("alpha", 60);
  expect(farthest(colourAt(pixels, 0.25, 0.25), [0xd0, 0x20, 0x20, 255])).toBeLessThanOrEqual(TOLERANCE);
  expect(colourAt(pixels, 0.9, 0.25)[3]).toBe(0);
});

test("rows of tiles are counted as they come", () => {
  const seen: string[] = [];
  decodePixels(library, readFixture("grid"), PLENTY, (done, total) => seen.push(`${done}/${total}`));
  expect(seen).toEqual(["0/2", "1/2", "2/2"]);
});

describe("a file that does not open", () => {
  test.each(["plain", "grid", "turned-6"])("%s cut short anywhere is damaged", (name) => {
    const bytes = readFixture(name);
    for (let part = 0; part < 40; part++) {
      const decoded = decode(bytes.subarray(0, Math.floor((bytes.length * part) / 40)));
      expect(decoded.ok ? "opened" : decoded.code).toBe("heic-damaged");
    }
  });

  test("an AVIF is unsupported: the browser decodes those itself", async () => {
    const avif = await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } })
      .avif()
      .toBuffer();
    expect(decode(avif)).toEqual({ ok: false, code: "heic-unsupported" });
  });

  test("random bytes changed never do worse than fail", () => {
    const original = readFixture("grid-turned-6");
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 150; round++) {
      const bytes = original.slice();
      for (let flip = 0; flip < 4; flip++) bytes[random(bytes.length)] = random(256);
      const decoded = decode(bytes);
      expect(decoded.ok || decoded.code.startsWith("heic-")).toBe(true);
    }
  });
});

test("nothing stays behind in libheif's memory", () => {
  const once = () => {
    for (const { name } of FIXTURES) decode(readFixture(name));
    decode(readFixture("grid").subarray(0, 900));
  };
  once();
  const before = library.HEAPU8.length;
  for (let round = 0; round < 20; round++) once();
  expect(library.HEAPU8.length).toBe(before);
});

describe("fitting a size into a number of pixels", () => {
  test("what fits stays as it is", () => {
    expect(fitPixels({ width: 30, height: 20 }, 600)).toEqual({ width: 30, height: 20 });
  });
  test("what does not fit keeps its shape", () => {
    expect(fitPixels({ width: 4000, height: 3000 }, 3_000_000)).toEqual({ width: 2000, height: 1500 });
  });
  test("a hairline keeps at least one pixel", () => {
    expect(fitPixels({ width: 100_000, height: 1 }, 100)).toEqual({ width: 3162, height: 1 });
  });
});
