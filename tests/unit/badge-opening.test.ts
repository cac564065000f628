import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId, badgeOf } from "../../src/model/badges.ts";
import { type Composition, FIRST_DESIGN } from "../../src/model/design.ts";
import { type Design1, upgradeDesign } from "../../src/model/design-versions.ts";
import { applyEdit, type Edit } from "../../src/model/edits.ts";
import type { Face } from "../../src/model/face.ts";
import type { Size } from "../../src/model/geometry.ts";
import { coverScale, keepCovered, MAX_ZOOM, type PhotoPlacement } from "../../src/model/photo-placement.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { SCENE_SIDE, type Transform } from "../../src/scene/scene-node.ts";
import { anyPlacement, edit, photoMove, photoSize } from "../support/arbitraries.ts";
import { asVersion1 } from "../support/older-designs.ts";
import { inOpening, paintedAt, wearing } from "../support/worn-photo.ts";

const PHOTO_BADGES = BADGE_IDS.filter((id) => badgeOf(id).showsPhoto);
const photoBadge = fc.constantFrom(...PHOTO_BADGES);
const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

describe("in every badge that shows the photo", () => {
  test("the opening is covered, whatever the photo, its placement, turn and zoom", () => {
    fc.assert(
      fc.property(photoBadge, anyPlacement, photoSize, (id, placement, size) => {
        const composition = wearing(id, placement, size);
        for (const corner of CORNERS) {
          const { x, y } = paintedAt(composition, inOpening(id, corner));
          expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("the opening shows the same crop", () => {
    fc.assert(
      fc.property(photoBadge, anyPlacement, photoSize, (id, placement, size) => {
        const worn = wearing(id, placement, size);
        const plain = wearing("heart", placement, size);
        for (const corner of CORNERS) {
          const seen = paintedAt(worn, inOpening(id, corner));
          const expected = paintedAt(plain, corner);
          expect(seen.x).toBeCloseTo(expected.x, 6);
          expect(seen.y).toBeCloseTo(expected.y, 6);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("the photo follows the finger, in fractions of the picture's square", () => {
    fc.assert(
      fc.property(photoBadge, photoMove, (id, { from, rotation }) => {
        const size = { width: 4000, height: 3000 };
        const start = wearing(id, { ...FIRST_DESIGN.photo, zoom: 4 }, size);
        const to = { x: from.x + 0.02, y: from.y - 0.03 };
        const edit: Edit = { type: "move-photo", moves: [{ from, to, scale: 1.1, rotation: rotation / 40 }] };
        const held = paintedAt(start, from);
        const now = paintedAt(applyEdit(start, edit), to);
        expect(now.x).toBeCloseTo(held.x, 9);
        expect(now.y).toBeCloseTo(held.y, 9);
      }),
    );
  });
});

describe("going through all badges and back", () => {
  const faces: readonly Face[] = [
    {
      box: { x: 0.4, y: 0.02, width: 0.2, height: 0.2 },
      rightEye: { x: 0.46, y: 0.08 },
      leftEye: { x: 0.54, y: 0.08 },
      score: 0.9,
    },
  ];
  const choose = (composition: Composition, id: BadgeId, found: readonly Face[]) =>
    applyEdit(composition, { type: "choose-badge", id, faces: found });

  test("changes nothing about a photo that a person has placed, in no badge", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BADGE_IDS), anyPlacement, photoSize, (id, placement, size) => {
        const start = wearing(id, placement, size);
        for (const next of BADGE_IDS)
          expect(choose(start, next, faces).design.photo).toEqual(start.design.photo);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives exactly the same placement, whatever was done before", () => {
    fc.assert(
      fc.property(photoSize, fc.array(edit, { maxLength: 6 }), (size, edits) => {
        // A photo's faces are looked for once.
        const same = edits.map((one) => ("faces" in one ? { ...one, faces } : one));
        const start = same.reduce(applyEdit, wearing("ring", FIRST_DESIGN.photo, size));
        const others = BADGE_IDS.filter((id) => id !== start.design.badge.id);
        const back = [...others, start.design.badge.id].reduce((worn, id) => choose(worn, id, faces), start);
        expect(back.design.photo).toEqual(start.design.photo);
      }),
      { numRuns: 1000 },
    );
  });

  test("frames a face under the notch for the heart frame only, and gives the same design in the end", () => {
    const size = { width: 3000, height: 2000 };
    const begun = applyEdit(wearing("ring", FIRST_DESIGN.photo, size), {
      type: "centre-face",
      faces,
      progress: 1,
    });
    const framed = choose(begun, "heart-frame", faces);
    expect(framed.design.photo).not.toEqual(begun.design.photo);
    expect(framed.design.isFramed).toBe(true);
    const reset = applyEdit(framed, { type: "reset", faces });
    expect(reset).toBe(framed);
    const back = ["blue-world", "only-heart", "lapel-pin", "heart", "ring"] as const;
    expect(back.reduce((worn, id) => choose(worn, id, faces), framed)).toEqual(begun);
  });
});

describe("a design of version 1, where the photo was placed in the whole square", () => {
  /** How version 1 placed the photo, in scene units. */
  const placedInSquare = ({ focusX, focusY, zoom, rotation }: PhotoPlacement, size: Size) => ({
    scaleY: zoom * coverScale(size, rotation) * SCENE_SIDE,
    focus: { x: focusX, y: focusY },
  });
  const stored = (id: BadgeId, photo: PhotoPlacement): Design1 =>
    asVersion1({ ...FIRST_DESIGN, photo, badge: startingBadge(id) });

  test.each(PHOTO_BADGES)("%s shows the photo where it lay, as far as the largest zoom allows", (id) => {
    fc.assert(
      fc.property(anyPlacement, photoSize, (any, size) => {
        const largest = MAX_ZOOM * badgeOf(id).opening.side;
        const placement = keepCovered({ ...any, zoom: Math.min(any.zoom, largest) }, size);
        const upgraded = upgradeDesign(stored(id, placement), { id: "a", size });
        const { transform } = composeScene(upgraded, null).find((node) => node.type === "photo") as {
          transform: Transform;
        };
        const before = placedInSquare(placement, size);
        expect(transform.scaleY / before.scaleY).toBeCloseTo(1, 9);
        expect(transform.rotation).toBe(placement.rotation);
        const middle = paintedAt(upgraded, { x: 0.5, y: 0.5 });
        const scale = before.scaleY / SCENE_SIDE;
        const shift = Math.hypot(
          (middle.x - before.focus.x) * size.width * scale,
          (middle.y - before.focus.y) * size.height * scale,
        );
        // The square around the frame's heart reaches half a percent below the picture's edge.
        expect(shift).toBeLessThan(id === "heart-frame" ? 0.006 : 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  test("at a larger zoom keeps what was in the middle of the opening", () => {
    const size = { width: 3000, height: 2000 };
    const upgraded = upgradeDesign(stored("ring", { ...FIRST_DESIGN.photo, focusX: 0.4, zoom: MAX_ZOOM }), {
      id: "a",
      size,
    });
    expect(upgraded.design.photo).toEqual({ ...FIRST_DESIGN.photo, focusX: 0.4, zoom: MAX_ZOOM });
  });

  test("of this version stays as it is", () => {
    fc.assert(
      fc.property(photoBadge, anyPlacement, photoSize, (id, placement, size) => {
        const composition = wearing(id, placement, size);
        expect(upgradeDesign(composition.design, composition.photo)).toEqual(composition);
      }),
    );
  });
});
