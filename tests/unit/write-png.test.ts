import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { pngChunk, readPngChunks, withOnlyPictureChunks } from "../../src/photo-export/png/png-chunks.ts";
import type { RgbaPixels } from "../../src/photo-export/png/png-filters.ts";
import { writePng } from "../../src/photo-export/png/write-png.ts";

/** The pixels of a file according to an independent decoder, RGBA. */
async function decoded(file: Uint8Array): Promise<RgbaPixels> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: Uint8Array.from(data), width: info.width, height: info.height };
}

const chunkNames = (file: Uint8Array) => [...readPngChunks(file)].map(({ name }) => name);

const colourType = (file: Uint8Array) => file[25];

const picture = (
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly number[],
): RgbaPixels => ({
  width,
  height,
  data: Uint8Array.from(
    Array.from({ length: width * height }, (_, i) => colour(i % width, Math.floor(i / width))).flat(),
  ),
});

const PICTURES = [
  ["one pixel", picture(1, 1, () => [12, 34, 56, 255])],
  ["one colour", picture(40, 30, () => [65, 143, 222, 255])],
  ["a gradient", picture(256, 64, (x, y) => [x, y * 4, (x + y) & 255, 255])],
  ["noise", picture(61, 47, (x, y) => [hash(x, y), hash(y, x), hash(x + 7, y), 255])],
  ["transparency", picture(33, 17, (x, y) => [x * 7, y * 15, 200, (x * y) & 255])],
] as const;

function hash(x: number, y: number): number {
  const mixed = Math.imul(x * 374761393 + y * 668265263, 1274126177);
  return ((mixed ^ (mixed >>> 13)) >>> 8) & 255;
}

describe("a written PNG", () => {
  test.each(PICTURES)("of %s decodes to the same bytes", async (_name, pixels) => {
    expect(await decoded(writePng(pixels))).toEqual(pixels);
  });

  test("of any pixels decodes to the same bytes", async () => {
    const pixels = fc
      .record({ width: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 1, max: 20 }) })
      .chain(({ width, height }) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          data: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(pixels, async (one) => {
        expect(await decoded(writePng(one))).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });

  test.each(PICTURES)("of %s holds the picture, sRGB, and nothing else", (_name, pixels) => {
    expect(chunkNames(writePng(pixels)).join(" ")).toMatch(/^IHDR sRGB (IDAT )+IEND$/);
  });

  test("is RGB where the picture is opaque, RGBA where it is not", () => {
    expect(PICTURES.map(([, pixels]) => colourType(writePng(pixels)))).toEqual([2, 2, 2, 2, 6]);
  });

  test("has a smooth picture smaller than its pixels by far", () => {
    expect(writePng(PICTURES[2][1]).length).toBeLessThan(256 * 64 * 3 * 0.1);
  });
});

test("another writer's PNG keeps its picture and loses its metadata", async () => {
  const pixels = PICTURES[2][1];
  const theirs = await sharp(pixels.data, { raw: { width: 256, height: 64, channels: 4 } })
    .withExif({ IFD0: { Copyright: "somebody" } })
    .withIccProfile("p3", { attach: true })
    .png({ palette: true })
    .toBuffer();
  expect(chunkNames(theirs)).toEqual(expect.arrayContaining(["iCCP", "eXIf", "PLTE"]));
  const ours = withOnlyPictureChunks(theirs);
  expect(chunkNames(ours).join(" ")).toMatch(/^IHDR sRGB PLTE (IDAT )+IEND$/);
  const { exif, icc, hasProfile } = await sharp(ours).metadata();
  expect([exif, icc, hasProfile]).toEqual([undefined, undefined, false]);
});

test("a chunk's check sum is the one that the specification gives for IEND", () => {
  expect([...pngChunk("IEND", new Uint8Array(0)).slice(8)]).toEqual([0xae, 0x42, 0x60, 0x82]);
});
