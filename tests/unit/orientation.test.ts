import { describe, expect, test } from "vitest";
import type { Point, Size } from "../../src/model/geometry.ts";
import {
  combineOrientations,
  ORIENTATIONS,
  type Orientation,
  toOrientation,
  toUpright,
  undoOrientation,
  uprightSize,
} from "../../src/photo-import/header/orientation.ts";
import { quarterOf, storedPicture, UPRIGHT_CORNERS, UPRIGHT_SIZE } from "../fixtures/corner-picture.ts";

const PIXELS = [
  { x: 10.5, y: 7.5 },
  { x: 90.5, y: 7.5 },
  { x: 10.5, y: 60.5 },
  { x: 90.5, y: 60.5 },
];

const toStored = (stored: Size, orientation: Orientation, upright: Point): Point =>
  toUpright(uprightSize(stored, orientation), undoOrientation(orientation), upright);

describe.each(ORIENTATIONS)("orientation %i", (orientation) => {
  const { size: stored, corners } = storedPicture(orientation);

  test("brings every stored quarter to where it is seen", () => {
    for (const seen of PIXELS) {
      const from = toStored(stored, orientation, seen);
      const colour = corners[quarterOf(stored, from.x, from.y)];
      expect(colour).toEqual(UPRIGHT_CORNERS[quarterOf(UPRIGHT_SIZE, seen.x, seen.y)]);
    }
  });

  test("gives the upright size, and the stored one back", () => {
    expect(uprightSize(stored, orientation)).toEqual(UPRIGHT_SIZE);
    expect(uprightSize(UPRIGHT_SIZE, orientation)).toEqual(stored);
  });

  test("leads there and back", () => {
    for (const point of PIXELS) {
      expect(toUpright(stored, orientation, toStored(stored, orientation, point))).toEqual(point);
    }
  });

  test("followed by the one that undoes it leaves pixels as stored", () => {
    expect(combineOrientations(orientation, undoOrientation(orientation))).toBe(1);
  });

  test.each(ORIENTATIONS)("followed by %i does what both do", (next) => {
    for (const point of PIXELS) {
      const middle = uprightSize(stored, orientation);
      const twice = toUpright(middle, next, toUpright(stored, orientation, point));
      expect(toUpright(stored, combineOrientations(orientation, next), point)).toEqual(twice);
    }
  });
});

test.each([0, 9, -1, 1.5, Number.NaN, 65535])("the number %d means upright", (value) => {
  expect(toOrientation(value)).toBe(1);
});
