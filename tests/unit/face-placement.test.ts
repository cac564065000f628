import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Face, wholeFace } from "../../src/model/face.ts";
import { placeFaces } from "../../src/model/face-placement.ts";
import type { Point, Size } from "../../src/model/geometry.ts";
import { keepCovered, MAX_ZOOM, photoToOpening } from "../../src/model/photo-placement.ts";

/** A face as the detector returns it: a square box in pixels of the photo, the eyes at 28 % of its height. */
function faceAt(photo: Size, centre: Point, side: number): Face {
  const x = centre.x - side / 2;
  const y = centre.y - side / 2;
  const at = (px: number, py: number) => ({ x: px / photo.width, y: py / photo.height });
  return {
    box: { ...at(x, y), width: side / photo.width, height: side / photo.height },
    rightEye: at(x + side * 0.3, y + side * 0.28),
    leftEye: at(x + side * 0.7, y + side * 0.28),
    score: 0.9,
  };
}

/** Height of the whole face in the circle, and the position of the face and the eyes in the square. */
function seen(photo: Size, faces: readonly Face[], face: Face) {
  const placement = placeFaces(photo, faces);
  const { x, y, width, height } = wholeFace(face);
  const top = photoToOpening(placement, photo, { x: x + width / 2, y });
  const bottom = photoToOpening(placement, photo, { x: x + width / 2, y: y + height });
  const middle = { x: top.x, y: (top.y + bottom.y) / 2 };
  return {
    height: bottom.y - top.y,
    middle,
    fromCentre: Math.hypot(middle.x - 0.5, middle.y - 0.5),
    eyes: photoToOpening(placement, photo, face.rightEye).y,
  };
}

const photoSize = fc.record({
  width: fc.integer({ min: 50, max: 6000 }),
  height: fc.integer({ min: 50, max: 6000 }),
});
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
/** A photo containing up to `most` faces, each 5 to 60 % of its shorter side. */
const photoWithFaces = (most: number) =>
  photoSize.chain((photo) => {
    const shorter = Math.min(photo.width, photo.height);
    const face = fc
      .record({ x: fraction, y: fraction, size: fc.double({ min: 0.05, max: 0.6, noNaN: true }) })
      .map(({ x, y, size }) => {
        const side = size * shorter;
        const centre = { x: side / 2 + x * (photo.width - side), y: side / 2 + y * (photo.height - side) };
        return faceAt(photo, centre, side);
      });
    return fc.record({ photo: fc.constant(photo), faces: fc.array(face, { minLength: 1, maxLength: most }) });
  });

describe("any photo with any faces", () => {
  test("is covered, upright and not mirrored, and keepCovered has nothing to do", () => {
    fc.assert(
      fc.property(photoWithFaces(6), ({ photo, faces }) => {
        const placement = placeFaces(photo, faces);
        expect(keepCovered(placement, photo)).toBe(placement);
        expect(placement.rotation).toBe(0);
        expect(placement.mirrored).toBe(false);
      }),
    );
  });

  test("shows a single face's middle inside the circle, and never more than 60 % high unless the photo ends", () => {
    fc.assert(
      fc.property(photoWithFaces(1), ({ photo, faces }) => {
        for (const face of faces) {
          const view = seen(photo, faces, face);
          expect(view.fromCentre).toBeLessThan(0.5);
          if (placeFaces(photo, faces).zoom > 1) expect(view.height).toBeLessThanOrEqual(0.6 + 1e-9);
        }
      }),
    );
  });
});

describe("one face", () => {
  const photo = { width: 3000, height: 2000 };

  test("takes 46 % of the circle's height, its eyes a little above the middle", () => {
    const face = faceAt(photo, { x: 1200, y: 900 }, 300);
    const view = seen(photo, [face], face);
    expect(view.height).toBeCloseTo(0.46, 6);
    expect(view.middle.x).toBeCloseTo(0.5, 6);
    expect(view.eyes).toBeGreaterThan(0.38);
    expect(view.eyes).toBeLessThan(0.46);
  });

  test("that fills the photo is shown at zoom 1", () => {
    const face = faceAt(photo, { x: 1500, y: 1000 }, 1400);
    expect(placeFaces(photo, [face]).zoom).toBe(1);
  });

  test("that is tiny is shown with 200 pixels across, not as mush", () => {
    const small = { width: 800, height: 600 };
    const placement = placeFaces(small, [faceAt(small, { x: 400, y: 300 }, 30)]);
    expect(600 / placement.zoom).toBeCloseTo(200, 6);
  });

  test("in a photo of under 200 pixels is not enlarged", () => {
    const thumb = { width: 150, height: 120 };
    expect(placeFaces(thumb, [faceAt(thumb, { x: 75, y: 60 }, 30)]).zoom).toBe(1);
  });

  test("in a corner of the photo is brought closer until all of it is in the circle", () => {
    const face = faceAt(photo, { x: 2790, y: 270 }, 300);
    const view = seen(photo, [face], face);
    expect(view.height).toBeGreaterThan(0.46);
    expect(view.fromCentre + view.height / 2).toBeLessThanOrEqual(0.5 + 1e-6);
  });

  test("however small never asks for more than the greatest zoom", () => {
    const huge = { width: 9000, height: 9000 };
    expect(placeFaces(huge, [faceAt(huge, { x: 100, y: 100 }, 40)]).zoom).toBe(MAX_ZOOM);
  });
});

describe("several faces", () => {
  const photo = { width: 3000, height: 2000 };
  const isInside = (faces: readonly Face[], face: Face) => {
    const view = seen(photo, faces, face);
    return view.fromCentre + view.height / 2 <= 0.5 + 1e-6;
  };

  test("are all inside the circle", () => {
    const faces = [
      faceAt(photo, { x: 1000, y: 600 }, 300),
      faceAt(photo, { x: 1700, y: 1100 }, 260),
      faceAt(photo, { x: 1300, y: 1300 }, 200),
    ];
    for (const face of faces) expect(isInside(faces, face)).toBe(true);
    expect(placeFaces(photo, faces).zoom).toBeGreaterThan(1);
  });

  test("close together are no larger than one face alone would be", () => {
    const faces = [faceAt(photo, { x: 1450, y: 1000 }, 300), faceAt(photo, { x: 1500, y: 1000 }, 300)];
    for (const face of faces) expect(seen(photo, faces, face).height).toBeLessThanOrEqual(0.46 + 1e-9);
  });

  test("a bystander far behind changes nothing", () => {
    const faces = [faceAt(photo, { x: 1000, y: 900 }, 400)];
    expect(placeFaces(photo, [...faces, faceAt(photo, { x: 2800, y: 800 }, 150)])).toEqual(
      placeFaces(photo, faces),
    );
  });

  test("too far apart for one circle, the one farthest from the others is left out", () => {
    const pair = [faceAt(photo, { x: 400, y: 900 }, 300), faceAt(photo, { x: 900, y: 1000 }, 300)];
    const far = faceAt(photo, { x: 2800, y: 900 }, 300);
    expect(placeFaces(photo, [...pair, far])).toEqual(placeFaces(photo, pair));
  });
});

describe("no face", () => {
  test.each([
    ["wide", { width: 3000, height: 2000 }, 0.5, 0.5],
    ["square", { width: 2000, height: 2000 }, 0.5, 0.5],
    ["very tall", { width: 1000, height: 3000 }, 0.5, 1 / 3],
    // 3 : 4 can only go up to 3/8.
    ["tall", { width: 1500, height: 2000 }, 0.5, 0.375],
  ])("in a %s photo: the middle, in a tall one a third from the top", (_, photo, focusX, focusY) => {
    expect(placeFaces(photo, [])).toEqual({ focusX, focusY, zoom: 1, rotation: 0, mirrored: false });
  });
});
