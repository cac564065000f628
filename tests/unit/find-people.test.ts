import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Face } from "../../src/model/face.ts";
import { findFacesInPixels } from "../../src/photo-import/faces/find-faces-in-pixels.ts";
import type { Pixels } from "../../src/photo-import/neural-network/fill-input.ts";
import { findPeople } from "../../src/photo-import/people/find-people.ts";
import { faceModel } from "../fixtures/face-model-file.ts";
import { segmentationNetwork } from "../fixtures/segmentation-network.ts";
import { readRealPhoto } from "../support/real-photos.ts";

async function pixels(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .rotate()
    .resize(640, 640, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

const network = segmentationNetwork();
const findHeads = (photo: Pixels, faces: readonly Face[]) => findPeople(network, photo, faces, "heads");

describe("on a photo of a group", async () => {
  const photo = await pixels(await readRealPhoto("group-6"));
  const faces = findFacesInPixels(faceModel(), photo);
  const heads = findHeads(photo, faces);

  test("the heads are found: each face lies in one, and nothing reaches far below the chins", () => {
    expect(faces).toHaveLength(4);
    for (const { box } of faces) {
      const middle = { x: (box.x + box.width / 2) * photo.width, y: (box.y + box.height / 2) * photo.height };
      const around = heads.filter(
        ({ region }) =>
          middle.x > region.x &&
          middle.x < region.x + region.width &&
          middle.y > region.y &&
          middle.y < region.y + region.height,
      );
      expect(around).toHaveLength(1);
    }
    const lowest = Math.max(...faces.map(({ box }) => (box.y + 1.3 * box.height) * photo.height));
    for (const { region } of heads)
      expect(region.y + region.height).toBeLessThan(lowest + 0.1 * photo.height);
  });

  test("they end at the necks, where the people go on", () => {
    for (const { ends } of heads) expect(ends.length).toBeGreaterThan(5);
  });

  test("whoever has no face that was found stays behind", () => {
    const [one] = faces;
    if (!one) throw new Error("no face");
    const alone = findHeads(photo, [one]);
    expect(alone).toHaveLength(1);
    const [head] = alone;
    const area = (region: { width: number; height: number } | undefined) =>
      (region?.width ?? 0) * (region?.height ?? 0);
    const all = heads.reduce((sum, { region }) => sum + area(region), 0);
    expect(area(head?.region)).toBeLessThan(all);
  });
});

test("where no face is, no head is, and the network is not asked", () => {
  const blank = { data: new Uint8ClampedArray(64 * 64 * 4), width: 64, height: 64 };
  const broken = { ...network, steps: [] };
  expect(findPeople(broken, blank, [], "heads")).toEqual([]);
});

test("a face that the network is unsure of is not cut out", () => {
  const grey = { data: new Uint8ClampedArray(320 * 320 * 4).fill(128), width: 320, height: 320 };
  const face = {
    box: { x: 0.3, y: 0.3, width: 0.3, height: 0.3 },
    rightEye: { x: 0.4, y: 0.4 },
    leftEye: { x: 0.5, y: 0.4 },
    score: 0.9,
  };
  expect(findHeads(grey, [face])).toEqual([]);
});

test("heads that melt into each other in low light are not cut out", async () => {
  const photo = await pixels(await readRealPhoto("portrait-5"));
  const faces = findFacesInPixels(faceModel(), photo);
  const heads = findHeads(photo, faces);
  expect(faces).toHaveLength(5);
  // Two of the five are apart from the others, in better light.
  const covered = faces.filter(({ box }) => {
    const [x, y] = [(box.x + box.width / 2) * photo.width, (box.y + box.height / 2) * photo.height];
    return heads.some(({ region: r }) => x > r.x && x < r.x + r.width && y > r.y && y < r.y + r.height);
  });
  expect(covered).toHaveLength(2);
});

test("whole people reach from their hair to where the photo ends", async () => {
  const photo = await pixels(await readRealPhoto("group-6"));
  const faces = findFacesInPixels(faceModel(), photo);
  const people = findPeople(network, photo, faces, "people");
  const share = ({ mask }: (typeof people)[number]) => mask.values.filter((value) => value > 0.5).length;
  const area = people.reduce((sum, one) => sum + share(one), 0) / (photo.width * photo.height);
  expect(Math.max(...people.map(({ region }) => region.y + region.height))).toBe(photo.height);
  // The four women take a good half of the photo, their heads a fifth of it at most.
  expect(area).toBeGreaterThan(0.45);
  expect(area).toBeLessThan(0.75);
  for (const { weights } of people) expect(weights.values.some((value) => value === 1)).toBe(true);
});
