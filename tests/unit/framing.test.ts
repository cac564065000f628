import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { badgeOf } from "../../src/model/badges.ts";
import { type Composition, FIRST_DESIGN } from "../../src/model/design.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { type Face, wholeFace } from "../../src/model/face.ts";
import { radians } from "../../src/model/geometry.ts";
import { openingToPhoto, photoToOpening } from "../../src/model/photo-placement.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { SCENE_SIDE } from "../../src/scene/scene-node.ts";
import { edit, photoSize } from "../support/arbitraries.ts";
import { inOpening, paintedAt, wearing } from "../support/worn-photo.ts";

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
