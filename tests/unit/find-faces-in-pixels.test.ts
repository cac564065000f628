import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Box } from "../../src/model/face.ts";
import type { Point } from "../../src/model/geometry.ts";
import {
  findFacesInPixels,
  findInRegion,
  tilesOf,
} from "../../src/photo-import/faces/find-faces-in-pixels.ts";
import type { Pixels } from "../../src/photo-import/neural-network/fill-input.ts";
import { faceModel } from "../fixtures/face-model-file.ts";
import { MEDIAPIPE_FACES, samplePhoto, smallPixels } from "../fixtures/face-photos.ts";
import { readRealPhoto } from "../support/real-photos.ts";

const model = faceModel();

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

describe("against MediaPipe's own runtime", () => {
  // MediaPipe samples single pixels of the photo, ours averages all: on these faces of about 18 input pixels that moves
  // a box by up to two of them (11 % of the box) and an eye by up to three; the mean of all is below one.
  const BOX_NEAR = 0.12;
  const EYE_NEAR = 0.17;
  const ON_AVERAGE = 0.06;

  const allOffsets: number[] = [];

  test.each(Object.entries(MEDIAPIPE_FACES))(
    "one look at %s shows the same faces",
    async (name, expected) => {
      const pixels = await smallPixels(samplePhoto(name));
      const found = findInRegion(model, pixels, { x: 0, y: 0, width: pixels.width, height: pixels.height });
      expect(found).toHaveLength(expected.length);
      for (const { box, rightEye, leftEye } of expected) {
        const same = found.filter((face) => distance(centre(face.box), centre(box)) < BOX_NEAR * box.height);
        expect(same).toHaveLength(1);
        for (const face of same) {
          const offsets = [
            distance(centre(face.box), centre(box)),
            distance(face.rightEye, rightEye),
            distance(face.leftEye, leftEye),
          ].map((offset) => offset / box.height);
          expect(Math.max(...offsets)).toBeLessThan(EYE_NEAR);
          expect(Math.abs(face.box.width / box.width - 1)).toBeLessThan(0.1);
          allOffsets.push(...offsets);
        }
      }
    },
  );

  test("and on average they lie where it puts them", () => {
    const mean = allOffsets.reduce((sum, offset) => sum + offset, 0) / allOffsets.length;
    expect(mean).toBeLessThan(ON_AVERAGE);
  });
});

describe("a group", () => {
  test.each([
    ["sample1", 3],
    ["sample2", 3],
    ["sample3", 3],
    ["sample4", 4],
    ["sample5", 5],
    ["sample6", 4],
  ] as const)("in %s has %i faces, and all are found", async (name, count) => {
    const faces = findFacesInPixels(model, await smallPixels(samplePhoto(name)));
    expect(faces).toHaveLength(count);
    // The faces that a single pass finds are among them, now located more exactly: up to a third of a face away.
    for (const { box } of MEDIAPIPE_FACES[name]) {
      const same = faces.filter((face) => distance(centre(face.box), centre(box)) < box.height / 3);
      expect(same).toHaveLength(1);
    }
  });
});

describe("small faces", () => {
  /** The photo's only face (0.18 of its height) in a picture `times` as large. */
  async function smaller(times: number): Promise<Pixels> {
    const photo = await sharp(samplePhoto("sample2"))
      .resize(Math.round(1200 / times))
      .png()
      .toBuffer();
    const ground = sharp({ create: { width: 1200, height: 1200, channels: 3, background: "#788" } });
    return smallPixels(
      await ground
        .composite([{ input: photo, left: 40, top: 30 }])
        .png()
        .toBuffer(),
    );
  }

  test("are found by the second look, at the place where they are", async () => {
    const found = findFacesInPixels(model, await smaller(1.6));
    expect(found).toHaveLength(1);
    // The face's position in the photo, scaled and shifted with it.
    expect(found[0]?.box.x).toBeCloseTo(40 / 1200 + 0.749 / 1.6, 1);
    expect(found[0]?.box.height).toBeCloseTo((0.1726 * 1367) / 1920 / 1.6, 1);
  });
});

describe("a search that may not go on after the first pass", () => {
  test("says so if that pass is not enough, and otherwise is complete", async () => {
    const group = await smallPixels(samplePhoto("sample2"));
    const portrait = sharp(await readRealPhoto("one-face"));
    const one = await smallPixels(
      await portrait.extract({ left: 190, top: 70, width: 450, height: 450 }).png().toBuffer(),
    );
    const asked: number[] = [];
    const refuse = (passes: number) => asked.push(passes) === 0;
    const found = findFacesInPixels(model, one, refuse);
    expect(found).toHaveLength(1);
    expect(found).toEqual(findFacesInPixels(model, one));
    expect(asked).toEqual([]);
    expect(findFacesInPixels(model, group, refuse)).toBeNull();
    expect(asked).toEqual([5]);
  });
});

describe("without a face", () => {
  const picture = (paint: (x: number, y: number) => number): Pixels => {
    const data = new Uint8ClampedArray(300 * 200 * 4);
    for (let i = 0; i < data.length; i++) data[i] = paint((i >> 2) % 300, Math.floor((i >> 2) / 300));
    return { data, width: 300, height: 200 };
  };

  test.each([
    ["a plain picture", picture(() => 120)],
    ["a gradient", picture((x, y) => x / 2 + y / 4)],
    ["stripes", picture((x) => (x % 20 < 10 ? 30 : 220))],
    ["noise", picture((x, y) => Math.abs(Math.sin(x * 12.9898 + y * 78.233) * 43758.5453 * 255) % 255)],
    ["a single pixel", { data: new Uint8ClampedArray([9, 9, 9, 255]), width: 1, height: 1 }],
  ])("%s gives none", (_, pixels) => {
    expect(findFacesInPixels(model, pixels)).toEqual([]);
  });
});

describe("tiles", () => {
  test.each([
    [512, 512],
    [512, 342],
    [307, 512],
    [225, 512],
    [512, 100],
    [512, 20],
  ])("of a picture %i × %i lie in it, cover it, and share some with their neighbours", (width, height) => {
    const tiles = tilesOf({ width, height });
    expect(tiles).toHaveLength(5);
    for (const tile of tiles) {
      expect(Math.min(tile.x, tile.y)).toBeGreaterThanOrEqual(0);
      expect(tile.x + tile.width).toBeLessThanOrEqual(width + 1e-9);
      expect(tile.y + tile.height).toBeLessThanOrEqual(height + 1e-9);
    }
    for (let x = 0.5; x < width; x += 4) {
      for (let y = 0.5; y < height; y += 4) {
        const covered = tiles.some(
          (tile) => x > tile.x && y > tile.y && x < tile.x + tile.width && y < tile.y + tile.height,
        );
        expect(covered).toBe(true);
      }
    }
  });
});
