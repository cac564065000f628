import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faceInSquare, placeBesideFaces } from "../../src/model/badge-beside-faces.ts";
import { type BadgePlacement, startingBadge } from "../../src/model/badge-placement.ts";
import { badgeOf } from "../../src/model/badges.ts";
import { type Composition, FIRST_DESIGN, keepValid } from "../../src/model/design.ts";
import { applyEdit, type Edit } from "../../src/model/edits.ts";
import type { Box, Face } from "../../src/model/face.ts";
import { radians } from "../../src/model/geometry.ts";
import { edit, faces, photoSize } from "../support/arbitraries.ts";
import { expectInCircle } from "../support/invariants.ts";

const pin = startingBadge("lapel-pin");
const faceAt = (x: number, y: number, height: number): Box => ({
  x: x - 0.375 * height,
  y: y - height / 2,
  width: 0.75 * height,
  height,
});
const chinOf = ({ y, height }: Box) => y + height;
const topOf = (badge: BadgePlacement) => badge.y - badge.diameter / 2;

const reachesCircle = ({ x, y, width, height }: Box) =>
  Math.hypot(Math.max(x - 0.5, 0, 0.5 - x - width), Math.max(y - 0.5, 0, 0.5 - y - height)) < 0.5;

/** Whether the badge's circle and the ellipse in a face's box overlap, by a grid of 32 × 32 points. */
const covers = ({ x, y, diameter }: BadgePlacement, boxes: readonly Box[]) =>
  Array.from({ length: 32 * 32 }, (_, i) => ({
    x: ((i % 32) + 0.5) / 32 - 0.5,
    y: (Math.floor(i / 32) + 0.5) / 32 - 0.5,
  })).some(
    (point) =>
      Math.hypot(point.x, point.y) <= 0.5 &&
      boxes.some(
        (box) =>
          Math.hypot(
            (x + point.x * diameter - box.x) / box.width - 0.5,
            (y + point.y * diameter - box.y) / box.height - 0.5,
          ) < 0.5,
      ),
  );

/** The lower half of the circle in steps of 15°, and the rest of it in steps of 45°. */
const rim = [15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 0, 180, -45, -90, -135].map((degrees) => ({
  ...pin,
  x: 0.5 + (0.5 - pin.diameter / 2) * Math.cos(radians(degrees)),
  y: 0.5 + (0.5 - pin.diameter / 2) * Math.sin(radians(degrees)),
}));

/** What a person does for the pin to be placed: choose it, ask for the faces, or reset. */
const placing = (chosen: readonly Face[]): readonly (readonly Edit[])[] => [
  [
    { type: "choose-badge", id: "ring", faces: [] },
    { type: "choose-badge", id: "lapel-pin", faces: chosen },
  ],
  [
    { type: "choose-badge", id: "ring", faces: [] },
    { type: "choose-badge", id: "lapel-pin", faces: [] },
    { type: "centre-face", faces: chosen, progress: 1 },
  ],
  [
    { type: "choose-badge", id: "lapel-pin", faces: [] },
    { type: "reset", faces: chosen },
  ],
];

const boxesOf = ({ design, photo }: Composition, found: readonly Face[]): readonly Box[] =>
  photo
    ? found.map((face) => faceInSquare(badgeOf(design.badge.id).opening, design.photo, photo.size, face))
    : [];

test("for any photo and faces it lies inside the circle, below every chin where there is room, and on no face where a place is free", () => {
  fc.assert(
    fc.property(
      photoSize,
      faces,
      fc.array(edit, { maxLength: 4 }),
      fc.integer({ min: 0, max: 2 }),
      (size, found, edits, way) => {
        const start = keepValid({ design: FIRST_DESIGN, photo: { id: "a", size } });
        const placed = [...edits, ...(placing(found)[way] ?? [])].reduce(applyEdit, start);
        const { badge } = placed.design;
        const seen = boxesOf(placed, found).filter(reachesCircle);
        const lowestChin = Math.max(-1, ...seen.map(chinOf));
        expectInCircle(badge);
        if (lowestChin + badge.diameter <= 1)
          expect(topOf(badge)).toBeGreaterThanOrEqual(Math.min(lowestChin, 1) - 1e-9);
        if (covers(badge, seen)) expect(rim.every((place) => covers(place, seen))).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

describe("it is worn", () => {
  test("on the lapel at the right of a face, below its chin", () => {
    const face = faceAt(0.5, 0.46, 0.46);
    const { x, y } = placeBesideFaces(pin, [face]);
    expect(x).toBeCloseTo(0.68, 2);
    expect(y).toBeCloseTo(0.8, 2);
  });

  test("by the largest face of a group, below the lowest chin", () => {
    const [large, low] = [faceAt(0.3, 0.4, 0.34), faceAt(0.55, 0.6, 0.25)];
    const place = placeBesideFaces(pin, [low, large]);
    expect(place.x).toBeCloseTo(0.3 + 0.39 * 0.34, 9);
    expect(topOf(place)).toBeGreaterThan(chinOf(low));
  });

  test("wherever it likes for faces outside the circle, and where there is none", () => {
    expect(placeBesideFaces(pin, [])).toBe(pin);
    expect(placeBesideFaces(pin, [faceAt(0.05, 0.97, 0.05)])).toBe(pin);
  });

  test("on the lower rim of the circle where the chin is too low for clothes to be seen", () => {
    const close = faceAt(0.45, 0.5, 0.75);
    const place = placeBesideFaces(pin, [close]);
    expect(Math.hypot(place.x - 0.5, place.y - 0.5) + pin.diameter / 2).toBeCloseTo(0.5, 9);
    expect(place.y).toBeGreaterThan(0.5);
    expect(covers(place, [close])).toBe(false);
  });
});

test("a pin that a person has placed stays, whatever faces are found", () => {
  const face: Face = {
    box: { x: 0.3, y: 0.2, width: 0.4, height: 0.6 },
    rightEye: { x: 0.4, y: 0.4 },
    leftEye: { x: 0.6, y: 0.4 },
    score: 0.9,
  };
  const photo = { id: "a", size: { width: 1000, height: 1000 } };
  const worn = applyEdit(keepValid({ design: FIRST_DESIGN, photo }), {
    type: "choose-badge",
    id: "lapel-pin",
    faces: [face],
  });
  const centre: Edit = { type: "centre-face", faces: [face], progress: 1 };
  for (const mine of [
    { type: "move-badge", dx: -0.15, dy: -0.3, scale: 1, rotation: 0 },
    { type: "size-badge", diameter: 0.3 },
    { type: "rotate-badge", rotation: 90 },
  ] as const satisfies readonly Edit[]) {
    const moved = applyEdit(worn, mine);
    expect(moved.design.badge).not.toEqual(worn.design.badge);
    expect(applyEdit(moved, centre).design.badge).toEqual(moved.design.badge);
  }
});
