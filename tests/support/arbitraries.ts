import fc from "fast-check";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { GROUND_IDS } from "../../src/model/design.ts";
import type { Edit } from "../../src/model/edits.ts";
import type { Face } from "../../src/model/face.ts";
import type { Point, Size } from "../../src/model/geometry.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import type { PhotoMove, PhotoPlacement } from "../../src/model/photo-placement.ts";
import { RING_PHRASES } from "../../src/model/ring-words.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Any photo from 1 × 1 to 20000 × 20000, including 20000 × 10 either way round. */
export const photoSize: fc.Arbitrary<Size> = fc.oneof(
  fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) }),
  fc.constantFrom({ width: 1, height: 1 }, { width: 20_000, height: 10 }, { width: 10, height: 20_000 }),
);

/** Any number, though mostly plausible ones. */
const wild = fc.oneof({ weight: 5, arbitrary: number(-3, 12) }, { weight: 1, arbitrary: fc.double() });

export const anyPlacement: fc.Arbitrary<PhotoPlacement> = fc.record({
  focusX: wild,
  focusY: wild,
  zoom: wild,
  rotation: fc.oneof(number(-720, 720), wild),
  mirrored: fc.boolean(),
});

export const squarePoint: fc.Arbitrary<Point> = fc.record({ x: number(-0.5, 1.5), y: number(-0.5, 1.5) });

export const photoMove: fc.Arbitrary<PhotoMove> = fc.record({
  from: squarePoint,
  to: squarePoint,
  scale: number(0.1, 10),
  rotation: number(-180, 180),
});

const face: fc.Arbitrary<Face> = fc
  .record({ x: number(-0.1, 1), y: number(-0.1, 1), size: number(0.01, 0.9), score: number(0.5, 1) })
  .map(({ x, y, size, score }) => ({
    box: { x, y, width: size, height: size },
    rightEye: { x: x + 0.3 * size, y: y + 0.3 * size },
    leftEye: { x: x + 0.7 * size, y: y + 0.3 * size },
    score,
  }));
export const faces = fc.array(face, { maxLength: 3 });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant("move-photo" as const), moves: fc.array(photoMove, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("zoom-photo" as const), zoom: number(0, 20) }),
  fc.record({ type: fc.constant("rotate-photo" as const), rotation: number(-400, 400) }),
  fc.record({ type: fc.constant("rotate-photo-by" as const), by: fc.constantFrom(-90, 90, 1, -1) }),
  fc.constant({ type: "mirror-photo" as const }),
  fc.record({
    type: fc.constant("move-badge" as const),
    dx: number(-1, 1),
    dy: number(-1, 1),
    scale: number(0.3, 3),
    rotation: number(-400, 400),
  }),
  fc.record({ type: fc.constant("rotate-badge" as const), rotation: number(-400, 400) }),
  fc.record({
    type: fc.constant("choose-words" as const),
    words: fc.option(
      fc.record({ phrase: fc.constantFrom(...RING_PHRASES), language: fc.constantFrom(...LANGUAGES) }),
    ),
  }),
  fc.record({ type: fc.constant("toggle-heads" as const), faces }),
  fc.record({ type: fc.constant("choose-ground" as const), ground: fc.constantFrom(...GROUND_IDS) }),
  fc.record({ type: fc.constant("size-badge" as const), diameter: number(0, 2) }),
  fc.record({ type: fc.constant("choose-badge" as const), id: fc.constantFrom(...BADGE_IDS), faces }),
  fc.record({ type: fc.constant("centre-face" as const), faces, progress: number(0, 1) }),
  fc.record({ type: fc.constant("reset" as const), faces }),
);
