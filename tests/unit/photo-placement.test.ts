import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CENTRED,
  coverScale,
  keepCovered,
  MAX_ZOOM,
  mirrorPhoto,
  moveBetween,
  movePhoto,
  openingToPhoto,
  photoScale,
  photoToOpening,
} from "../../src/model/photo-placement.ts";
import { anyPlacement, photoMove, photoSize, squarePoint } from "../support/arbitraries.ts";
import { expectCovered } from "../support/invariants.ts";

const landscape = { width: 4000, height: 3000 };

describe("keepCovered", () => {
  test("leaves no gap, whatever the photo, zoom and turn", () => {
    fc.assert(
      fc.property(anyPlacement, photoSize, (placement, photo) =>
        expectCovered(keepCovered(placement, photo), photo),
      ),
      { numRuns: 5000 },
    );
  });

  test("changes nothing the second time, not even the reference", () => {
    fc.assert(
      fc.property(anyPlacement, photoSize, (placement, photo) => {
        const once = keepCovered(placement, photo);
        expect(keepCovered(once, photo)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  test("at zoom 1 the shorter side of the photo is exactly the square", () => {
    const corner = photoToOpening(CENTRED, landscape, { x: 0.5, y: 0 });
    expect(corner.x).toBeCloseTo(0.5, 12);
    expect(corner.y).toBeCloseTo(0, 12);
  });

  test("a photo turned by 45° is enlarged by the square root of 2", () => {
    expect(coverScale(landscape, 45) / coverScale(landscape, 0)).toBeCloseTo(Math.SQRT2, 12);
  });
});

describe("photo and square", () => {
  test("mapping there and back is the identity", () => {
    fc.assert(
      fc.property(anyPlacement, photoSize, squarePoint, (any, photo, point) => {
        const placement = keepCovered(any, photo);
        const back = photoToOpening(placement, photo, openingToPhoto(placement, photo, point));
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("movePhoto", () => {
  test("the point under the finger follows the finger while the photo has room", () => {
    const placement = { ...CENTRED, zoom: 3, rotation: 20, mirrored: true };
    const move = { from: { x: 0.4, y: 0.6 }, to: { x: 0.45, y: 0.55 }, scale: 1.2, rotation: 7 };
    const held = openingToPhoto(placement, landscape, move.from);
    const moved = movePhoto(placement, landscape, move);
    const now = photoToOpening(moved, landscape, held);
    expect(now.x).toBeCloseTo(move.to.x, 9);
    expect(now.y).toBeCloseTo(move.to.y, 9);
    expect(photoScale(moved, landscape) / photoScale(placement, landscape)).toBeCloseTo(1.2, 9);
    expect(moved.rotation).toBeCloseTo(27, 9);
  });

  test("at the zoom limit the photo still follows the finger", () => {
    const placement = { ...CENTRED, zoom: MAX_ZOOM };
    const move = { from: { x: 0.5, y: 0.5 }, to: { x: 0.6, y: 0.5 }, scale: 5, rotation: 0 };
    const held = openingToPhoto(placement, landscape, move.from);
    const moved = movePhoto(placement, landscape, move);
    expect(moved.zoom).toBe(MAX_ZOOM);
    expect(photoToOpening(moved, landscape, held).x).toBeCloseTo(0.6, 9);
  });

  test("never uncovers the square", () => {
    fc.assert(
      fc.property(anyPlacement, photoSize, photoMove, (any, photo, move) =>
        expectCovered(movePhoto(keepCovered(any, photo), photo, move), photo),
      ),
      { numRuns: 3000 },
    );
  });
});

describe("mirrorPhoto", () => {
  test("every point goes to its mirror image about the vertical middle line", () => {
    fc.assert(
      fc.property(anyPlacement, photoSize, squarePoint, (any, photo, point) => {
        const placement = keepCovered(any, photo);
        const held = openingToPhoto(placement, photo, point);
        const seen = photoToOpening(mirrorPhoto(placement), photo, held);
        expect(seen.x).toBeCloseTo(1 - point.x, 6);
        expect(seen.y).toBeCloseTo(point.y, 6);
      }),
    );
  });

  test("twice is the beginning", () => {
    const placement = { ...CENTRED, rotation: 33, focusX: 0.6 };
    expect(mirrorPhoto(mirrorPhoto(placement))).toEqual(placement);
  });
});

describe("moveBetween", () => {
  test("two fingers that spread and turn zoom by their distance and turn by their line", () => {
    const move = moveBetween(
      [
        { x: 0.4, y: 0.5 },
        { x: 0.6, y: 0.5 },
      ],
      [
        { x: 0.5, y: 0.3 },
        { x: 0.5, y: 0.7 },
      ],
    );
    expect(move.scale).toBeCloseTo(2, 12);
    expect(move.rotation).toBeCloseTo(90, 12);
    expect(move.from).toEqual({ x: 0.5, y: 0.5 });
    expect(move.to).toEqual({ x: 0.5, y: 0.5 });
  });

  test("one finger only shifts", () => {
    const move = moveBetween([{ x: 0.1, y: 0.2 }, null], [{ x: 0.3, y: 0.1 }, null]);
    expect(move).toEqual({ from: { x: 0.1, y: 0.2 }, to: { x: 0.3, y: 0.1 }, scale: 1, rotation: 0 });
  });
});
