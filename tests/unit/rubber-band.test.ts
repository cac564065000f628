import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { type Composition, FIRST_DESIGN, keepValid } from "../../src/model/design.ts";
import { editorReducer, FIRST_EDITOR, visibleComposition } from "../../src/model/editor-state.ts";
import { applyEdit, type Edit } from "../../src/model/edits.ts";
import { MAX_ZOOM, openingToPhoto } from "../../src/model/photo-placement.ts";
import { rubberBand } from "../../src/model/rubber-band.ts";
import { isOnCircle, snapToCircle } from "../../src/model/snap-to-circle.ts";
import { anyPlacement, photoMove, photoSize } from "../support/arbitraries.ts";

const anyComposition: fc.Arbitrary<Composition> = fc
  .record({ placement: anyPlacement, size: photoSize })
  .map(({ placement, size }) =>
    keepValid({ design: { ...FIRST_DESIGN, photo: placement }, photo: { id: "a", size } }),
  );

function expectNoGap({ design, photo }: Composition): void {
  if (!photo) throw new Error("no photo");
  for (const corner of [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: 1, y: 1 },
  ]) {
    const { x, y } = openingToPhoto(design.photo, photo.size, corner);
    expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(-1e-9);
  }
}

describe("a gesture that pulls beyond the limits", () => {
  test("is seen without a gap, whatever the photo, its turn and the pull", () => {
    fc.assert(
      fc.property(
        anyComposition,
        fc.array(photoMove, { minLength: 1, maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (before, moves, share) => {
          const edit: Edit = { type: "move-photo", moves };
          expectNoGap(rubberBand(before, edit, applyEdit(before, edit), share));
        },
      ),
      { numRuns: 3000 },
    );
  });

  const at = (zoom: number): Composition =>
    keepValid({
      design: { ...FIRST_DESIGN, photo: { ...FIRST_DESIGN.photo, zoom } },
      photo: { id: "a", size: { width: 3000, height: 2000 } },
    });
  const drag = (x: number): Edit => ({
    type: "move-photo",
    moves: [{ from: { x: 0.5, y: 0.5 }, to: { x: 0.5 + x, y: 0.5 }, scale: 1, rotation: 0 }],
  });

  test("grows the photo about the edge that it is pulled from, ever more slowly", () => {
    const before = at(1);
    const seen = (pull: number) => rubberBand(before, drag(pull), applyEdit(before, drag(pull)), 1);
    const zooms = [0.5, 1, 2, 4].map((pull) => seen(pull).design.photo.zoom);
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
    expect(zooms[0]).toBeGreaterThan(1.02);
    expect(zooms[3]).toBeLessThan(1.18);
    // The photo's left edge stays at the square's left edge.
    const photo = { width: 3000, height: 2000 };
    expect(openingToPhoto(seen(2).design.photo, photo, { x: 0, y: 0.5 }).x).toBeCloseTo(0, 9);
  });

  test("is seen as it is while it pulls at nothing", () => {
    const before = at(2);
    const after = applyEdit(before, drag(0.05));
    expect(rubberBand(before, drag(0.05), after, 1)).toBe(after);
  });

  test("overshoots the largest zoom a little", () => {
    const before = at(MAX_ZOOM);
    const edit: Edit = {
      type: "move-photo",
      moves: [{ from: { x: 0.5, y: 0.5 }, to: { x: 0.5, y: 0.5 }, scale: 2, rotation: 0 }],
    };
    const after = applyEdit(before, edit);
    expect(after.design.photo.zoom).toBe(MAX_ZOOM);
    expect(rubberBand(before, edit, after, 1).design.photo.zoom).toBeGreaterThan(MAX_ZOOM * 1.05);
  });

  test("is never kept: what is committed lies within the limits", () => {
    const opened = editorReducer(FIRST_EDITOR, {
      type: "photo-opened",
      photo: { id: "a", size: { width: 3000, height: 2000 } },
    });
    const pulled = editorReducer(opened, { type: "preview", edit: drag(2), rubberBand: 1 });
    expect(visibleComposition(pulled).design.photo.zoom).toBeGreaterThan(1);
    const committed = editorReducer(pulled, { type: "commit" });
    expect(committed.present).toEqual(applyEdit(opened.present, drag(2)));
    expect(committed.present.design.photo.zoom).toBe(1);
  });
});

describe("a magnetic badge", () => {
  const heart = startingBadge("heart");

  test("is drawn to the circle from near by, and only then", () => {
    const near = { ...heart, x: heart.x - 0.015, y: heart.y - 0.01 };
    const drawn = snapToCircle(near);
    expect(drawn.x).toBeCloseTo(heart.x, 12);
    expect(drawn.y).toBeCloseTo(heart.y, 12);
    expect(isOnCircle(drawn)).toBe(true);
    const far = { ...heart, x: heart.x - 0.1 };
    expect(snapToCircle(far)).toBe(far);
    expect(snapToCircle(drawn)).toEqual(drawn);
  });

  test("is not drawn by keys, which could never leave, nor is the pin, which is worn anywhere", () => {
    const composition = { design: { ...FIRST_DESIGN, badge: heart }, photo: null };
    const coalesce: Edit = { type: "move-badge", dx: -0.01, dy: 0, scale: 1, rotation: 0 };
    expect(applyEdit(composition, coalesce).design.badge.x).toBeCloseTo(heart.x - 0.01, 12);
    expect(applyEdit(composition, { ...coalesce, snaps: true }).design.badge.x).toBeCloseTo(heart.x, 12);
    const pin = startingBadge("lapel-pin");
    expect(snapToCircle(pin)).toBe(pin);
  });
});
