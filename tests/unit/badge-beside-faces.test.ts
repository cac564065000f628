import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faceInSquare, placeBesideFaces } from "../../src/model/badge-beside-faces.ts";
import { keepInCircle, startingBadge } from "../../src/model/badge-placement.ts";
import type { Box, Face } from "../../src/model/face.ts";
import { placeFaces } from "../../src/model/face-placement.ts";
import { WHOLE_SQUARE } from "../../src/model/opening.ts";
import { CENTRED } from "../../src/model/photo-placement.ts";

const heart = startingBadge("heart");

const around = (x: number, y: number, side: number): Box => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side,
});

describe("the heart", () => {
  test("stays where it is when no face is under it", () => {
    expect(placeBesideFaces(heart, [])).toBe(heart);
    expect(placeBesideFaces(heart, [around(0.3, 0.3, 0.4)])).toBe(heart);
  });

  test("stays when only the empty corner of a face's box is under it", () => {
    expect(placeBesideFaces(heart, [around(0.5, 0.46, 0.4)])).toBe(heart);
  });

  test("goes to the nearest free place on the circle, the lower of two", () => {
    const place = placeBesideFaces(heart, [around(heart.x, heart.y, 0.1)]);
    expect(place.x).toBeCloseTo(0.5, 9);
    expect(place.y).toBeCloseTo(1 - heart.diameter / 2, 9);
    expect(place.diameter).toBe(heart.diameter);
  });

  test("goes on when that place has a face too", () => {
    const place = placeBesideFaces(heart, [around(heart.x, heart.y, 0.1), around(0.5, 0.9, 0.1)]);
    expect(place.x).toBeCloseTo(1 - heart.diameter / 2, 9);
    expect(place.y).toBeCloseTo(0.5, 9);
  });

  test("covers as little as it can when faces are everywhere", () => {
    const ring = [0, 45, 90, 135, 180, 225, 315].map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return around(0.5 + 0.34 * Math.cos(angle), 0.5 + 0.34 * Math.sin(angle), 0.25);
    });
    const corner = around(0.5, 0.02, 0.12);
    const place = placeBesideFaces(heart, [...ring, corner]);
    expect(place.x).toBeCloseTo(0.5, 9);
    expect(place.y).toBeCloseTo(heart.diameter / 2, 9);
  });

  test("stays inside the circle whatever the faces", () => {
    const box = fc.record({
      x: fc.double({ min: -0.5, max: 1, noNaN: true }),
      y: fc.double({ min: -0.5, max: 1, noNaN: true }),
      width: fc.double({ min: 0.01, max: 1, noNaN: true }),
      height: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), (faces) => {
        const place = placeBesideFaces(heart, faces);
        expect(keepInCircle(place)).toBe(place);
        expect(placeBesideFaces(place, faces)).toBe(place);
      }),
      { numRuns: 50 },
    );
  });

  test("keeps its first place beside a face that is placed alone", () => {
    const photo = { width: 3000, height: 2000 };
    const box = { x: 0.4, y: 0.3, width: 0.1, height: 0.15 };
    const face: Face = { box, rightEye: { x: 0.43, y: 0.34 }, leftEye: { x: 0.47, y: 0.34 }, score: 0.9 };
    const placement = placeFaces(photo, [face]);
    expect(placeBesideFaces(heart, [faceInSquare(WHOLE_SQUARE, placement, photo, face)])).toBe(heart);
  });
});

test("a badge with a fixed place stays, whatever it covers", () => {
  const only = startingBadge("only-heart");
  expect(placeBesideFaces(only, [around(0.5, 0.5, 0.3)])).toBe(only);
});

test("faceInSquare follows the photo: its turn, mirroring and zoom", () => {
  const photo = { width: 1000, height: 1000 };
  const eye = { x: 0.3, y: 0.3 };
  const face: Face = {
    box: { x: 0.1, y: 0.2, width: 0.2, height: 0.2 },
    rightEye: eye,
    leftEye: eye,
    score: 1,
  };
  // Without the ears 0.11 to 0.29, including the forehead 0.16 to 0.4.
  const upright = faceInSquare(WHOLE_SQUARE, CENTRED, photo, face);
  expect(upright.x).toBeCloseTo(0.11, 9);
  expect(upright.y).toBeCloseTo(0.16, 9);
  expect(upright.width).toBeCloseTo(0.18, 9);
  expect(upright.height).toBeCloseTo(0.24, 9);
  expect(faceInSquare(WHOLE_SQUARE, { ...CENTRED, mirrored: true }, photo, face).x).toBeCloseTo(1 - 0.29, 9);
  const turned = faceInSquare(WHOLE_SQUARE, { ...CENTRED, rotation: 90 }, photo, face);
  expect(turned.x).toBeCloseTo(1 - 0.4, 9);
  expect(turned.y).toBeCloseTo(0.11, 9);
  expect(turned.width).toBeCloseTo(0.24, 9);
});
