import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId, badgeOf } from "../../src/model/badges.ts";
import { type Composition, FIRST_DESIGN, keepValid } from "../../src/model/design.ts";
import { type Design1, upgradeDesign } from "../../src/model/design-versions.ts";
import { applyEdit, type Edit } from "../../src/model/edits.ts";
import { type Face, wholeFace } from "../../src/model/face.ts";
import { type Point, radians, rotate, type Size } from "../../src/model/geometry.ts";
import { openingToSquare } from "../../src/model/opening.ts";
import {
  coverScale,
  keepCovered,
  MAX_ZOOM,
  openingToPhoto,
  type PhotoPlacement,
  photoToOpening,
} from "../../src/model/photo-placement.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { SCENE_SIDE, type Transform } from "../../src/scene/scene-node.ts";
import { anyPlacement, edit, photoMove, photoSize } from "../support/arbitraries.ts";
import { asVersion1 } from "../support/older-designs.ts";

const PHOTO_BADGES = BADGE_IDS.filter((id) => badgeOf(id).showsPhoto);
const photoBadge = fc.constantFrom(...PHOTO_BADGES);
const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 1 },
];

const wearing = (id: BadgeId, photo: PhotoPlacement, size: Size): Composition =>
  keepValid({ design: { ...FIRST_DESIGN, photo, badge: startingBadge(id) }, photo: { id: "a", size } });

/** The photo's point that the scene paints at a point of the picture's square, as fractions of the photo. */
function paintedAt(composition: Composition, { x, y }: Point): Point {
  const node = composeScene(composition, null).find(({ type }) => type === "photo");
  if (node?.type !== "photo") throw new Error("no photo");
  const { transform, width, height } = node;
  const straight = rotate(
    { x: x * SCENE_SIDE - transform.x, y: y * SCENE_SIDE - transform.y },
    -transform.rotation,
  );
  return {
    x: (straight.x / transform.scaleX + transform.pivotX) / width,
    y: (straight.y / transform.scaleY + transform.pivotY) / height,
  };
}

const inOpening = (id: BadgeId, point: Point): Point => openingToSquare(badgeOf(id).opening, point);

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

describe("heads in front", () => {
  const toggle = (composition: Composition, found: readonly Face[]) =>
    applyEdit(composition, { type: "toggle-heads", faces: found });
  const size = { width: 2000, height: 3000 };
  const face: Face = {
    box: { x: 0.4, y: 0.4, width: 0.2, height: 0.4 / 3 },
    rightEye: { x: 0.46, y: 0.44 },
    leftEye: { x: 0.54, y: 0.44 },
    score: 0.9,
  };

  test("put a framed photo where its head reaches over the frame, and back", () => {
    const start = wearing("ring", FIRST_DESIGN.photo, size);
    const framed = applyEdit(start, { type: "centre-face", faces: [face], progress: 1 });
    const toggled = toggle(framed, [face]);
    const { x, y, width, height } = wholeFace(face);
    const seen = (at: number) => photoToOpening(toggled.design.photo, size, { x: x + width / 2, y: at }).y;
    expect(seen(y - 0.2 * height)).toBeCloseTo(-0.07, 2);
    expect(seen(y + height)).toBeLessThan(0.6);
    expect(toggle(toggled, [face])).toEqual(framed);
  });

  test("let a photo that the image's edge cuts above the face end at the circle's edge", () => {
    const high = {
      ...face,
      box: { ...face.box, y: 0.03 },
      rightEye: { x: 0.46, y: 0.07 },
      leftEye: { x: 0.54, y: 0.07 },
    };
    const start = wearing("ring", FIRST_DESIGN.photo, size);
    const framed = applyEdit(start, { type: "centre-face", faces: [high], progress: 1 });
    const { design } = toggle(framed, [high]);
    const edge = inOpening("ring", photoToOpening(design.photo, size, { x: 0.5, y: 0 }));
    expect(edge.y).toBeLessThan(0.001);
  });

  test("leave a photo that a person has placed where it is, and switched twice give the same design", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ring", "heart-frame"),
        photoSize,
        fc.array(edit, { maxLength: 6 }),
        (id, any, edits) => {
          const start = edits.reduce(applyEdit, wearing(id, FIRST_DESIGN.photo, any));
          if (start.design.badge.id !== id || start.design.isFramed) return;
          const toggled = toggle(start, [face]);
          expect(toggled.design.photo).toEqual(start.design.photo);
          expect(toggle(toggled, [face])).toEqual(start);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("the heart frame", () => {
  const NOTCH = { x: 50, y: 20 };
  const heart = composeScene(wearing("heart-frame", FIRST_DESIGN.photo, { width: 1, height: 1 }), null).find(
    ({ id }) => id === "keyline",
  );
  if (heart?.type !== "path") throw new Error("no heart");
  const { transform, stroke } = heart;
  const notch = (transform.y + (NOTCH.y - transform.pivotY) * transform.scaleY) / SCENE_SIDE;

  test("nearly touches the circle that sites cut, and never leaves it", () => {
    // The smallest circle around the heart's outline: see heart.ts.
    const centre = (transform.y + (42.185 - transform.pivotY) * transform.scaleY) / SCENE_SIDE;
    const reach = ((47.819 + (stroke?.width ?? 0) / 2) * transform.scaleX) / SCENE_SIDE;
    expect(transform.x / SCENE_SIDE).toBeCloseTo(0.5, 9);
    expect(centre).toBeCloseTo(0.5, 9);
    expect(reach).toBeLessThan(0.5);
    expect(reach).toBeGreaterThan(0.48);
  });

  test("has the eyes of a face at least 8 % of the side below its notch, wherever in the photo it is", () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        photoSize,
        fraction,
        fraction,
        fc.double({ min: 0.15, max: 0.5, noNaN: true }),
        (size, x, y, share) => {
          const side = share * Math.min(size.width, size.height);
          const box = {
            x: (x * (size.width - side)) / size.width,
            // The hairline lies within the photo.
            y: (0.2 * side + y * (size.height - 1.2 * side)) / size.height,
            width: side / size.width,
            height: side / size.height,
          };
          const eyes = { x: box.x + box.width / 2, y: box.y + 0.28 * box.height };
          const face: Face = { box, rightEye: eyes, leftEye: eyes, score: 0.9 };
          const start = wearing("heart-frame", FIRST_DESIGN.photo, size);
          const { design } = applyEdit(start, { type: "centre-face", faces: [face], progress: 1 });
          const seen = inOpening("heart-frame", photoToOpening(design.photo, size, eyes));
          expect(seen.y - notch).toBeGreaterThanOrEqual(0.08 - 1e-6);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("has the eyes of a group below its notch too, and all chins inside", () => {
    const size = { width: 3000, height: 2000 };
    const at = (x: number, y: number): Face => ({
      box: { x, y, width: 0.08, height: 0.12 },
      rightEye: { x: x + 0.02, y: y + 0.03 },
      leftEye: { x: x + 0.06, y: y + 0.03 },
      score: 0.9,
    });
    const faces = [at(0.46, 0.3), at(0.38, 0.5), at(0.54, 0.5)];
    const start = wearing("heart-frame", FIRST_DESIGN.photo, size);
    const { design } = applyEdit(start, { type: "centre-face", faces, progress: 1 });
    const seen = (face: Face, y: number) =>
      inOpening("heart-frame", photoToOpening(design.photo, size, { x: face.box.x + 0.04, y })).y;
    for (const face of faces) {
      expect(seen(face, face.rightEye.y) - notch).toBeGreaterThanOrEqual(0.08 - 1e-6);
      expect(seen(face, face.box.y + face.box.height)).toBeLessThan(0.95);
    }
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

describe("a group as wide as a family of three in a photo of 3 : 2", () => {
  const size = { width: 1000, height: 667 };
  const face = (x: number, y: number, width: number): Face => ({
    box: { x, y, width, height: (width * size.width) / size.height },
    rightEye: { x: x + 0.3 * width, y: y + 0.4 * width },
    leftEye: { x: x + 0.7 * width, y: y + 0.4 * width },
    score: 0.95,
  });
  const faces = [face(0.42, 0.526, 0.141), face(0.556, 0.262, 0.212), face(0.151, 0.277, 0.201)];
  const { design, photo } = applyEdit(wearing("ring", FIRST_DESIGN.photo, size), {
    type: "centre-face",
    faces,
    progress: 1,
  });

  test("the ring shows all that a circle can show of the photo: its whole height, and as much of its width", () => {
    const left = openingToPhoto(design.photo, size, { x: 0, y: 0.5 });
    const right = openingToPhoto(design.photo, size, { x: 1, y: 0.5 });
    // A circle inside a photo is as wide as the photo is high. With the photo in the whole square it was 78 % of that.
    expect((right.x - left.x) * size.width).toBeGreaterThanOrEqual(0.9 * size.height);
  });

  test("all faces lie in the ring's opening", () => {
    const { side } = badgeOf("ring").opening;
    for (const one of faces) {
      const { x, y, width, height } = wholeFace(one);
      // The ellipse of the face, from hairline to chin.
      for (let degrees = 0; degrees < 360; degrees += 10) {
        const seen = {
          x: x + width * (0.5 + Math.cos(radians(degrees)) / 2),
          y: y + height * (0.5 + Math.sin(radians(degrees)) / 2),
        };
        const centre = paintedAt({ design, photo }, { x: 0.5, y: 0.5 });
        const scale = (side * design.photo.zoom) / Math.min(size.width, size.height);
        const distance = Math.hypot(
          (seen.x - centre.x) * size.width * scale,
          (seen.y - centre.y) * size.height * scale,
        );
        expect(distance).toBeLessThan(side / 2);
      }
    }
  });
});
