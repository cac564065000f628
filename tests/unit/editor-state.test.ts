import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  FIRST_EDITOR,
  MAX_PHOTOS,
  MAX_STEPS,
  photosInUse,
  visibleComposition,
} from "../../src/model/editor-state.ts";
import { edit, photoSize } from "../support/arbitraries.ts";
import { expectValid } from "../support/invariants.ts";

const photo = { id: "a", size: { width: 3000, height: 2000 } };
const run = (...actions: EditorAction[]) => actions.reduce(editorReducer, FIRST_EDITOR);
const opened = run({ type: "photo-opened", photo });
const from = (editor: EditorState, ...actions: EditorAction[]) => actions.reduce(editorReducer, editor);
const drag = (x: number): EditorAction => ({
  type: "preview",
  edit: {
    type: "move-photo",
    moves: [{ from: { x: 0.5, y: 0.5 }, to: { x: 0.5 + x, y: 0.5 }, scale: 1, rotation: 0 }],
  },
});
const zoom = (scale: number): EditorAction => ({
  type: "coalesce",
  edit: {
    type: "move-photo",
    moves: [{ from: { x: 0.5, y: 0.5 }, to: { x: 0.5, y: 0.5 }, scale, rotation: 0 }],
  },
});

describe("a gesture", () => {
  test("is applied from where it began, so that many previews are one move", () => {
    const many = from(opened, drag(0.02), drag(0.05), drag(0.1));
    expect(visibleComposition(many)).toEqual(visibleComposition(from(opened, drag(0.1))));
  });

  test("is one step of undo", () => {
    const moved = from(opened, drag(0.05), drag(0.1), { type: "commit" });
    expect(moved.past).toHaveLength(1);
    expect(from(moved, { type: "undo" }).present).toEqual(opened.present);
  });

  test("leaves nothing behind when it is cancelled", () => {
    expect(from(opened, drag(0.1), { type: "cancel" })).toEqual(opened);
  });

  test("that ends where it began is no step at all", () => {
    expect(from(opened, drag(0.1), drag(0), { type: "commit" })).toEqual(opened);
  });

  test("is not ended by a key that comes up, nor disturbed by the wheel", () => {
    const dragging = from(opened, drag(0.1));
    expect(from(dragging, { type: "commit", kind: "coalesce" })).toBe(dragging);
    expect(from(dragging, zoom(1.5))).toBe(dragging);
  });

  test("of many nudges is one step", () => {
    const zoomed = from(opened, zoom(1.1), zoom(1.1), zoom(1.1), { type: "commit", kind: "coalesce" });
    expect(zoomed.past.map((step) => step.name)).toEqual(["zoom-photo"]);
    expect(zoomed.present.design.photo.zoom).toBeCloseTo(1.331, 9);
  });
});

describe("undo and redo", () => {
  test("go back and forth through the same values", () => {
    const turned = from(opened, { type: "apply", edit: { type: "rotate-photo-by", by: 90 } });
    const mirrored = from(turned, { type: "apply", edit: { type: "mirror-photo" } });
    const back = from(mirrored, { type: "undo" });
    expect(back.present).toEqual(turned.present);
    expect(from(back, { type: "redo" })).toEqual(mirrored);
  });

  test("a new edit forgets what could have been redone", () => {
    const turned = from(opened, { type: "apply", edit: { type: "rotate-photo-by", by: 90 } });
    const other = from(turned, { type: "undo" }, { type: "apply", edit: { type: "mirror-photo" } });
    expect(other.future).toEqual([]);
  });

  test("at their ends change nothing", () => {
    expect(from(opened, { type: "undo" })).toBe(opened);
    expect(from(opened, { type: "redo" })).toBe(opened);
  });

  test("hold the last 100 steps", () => {
    let editor = opened;
    for (let i = 0; i < MAX_STEPS + 20; i++)
      editor = from(editor, { type: "apply", edit: { type: "rotate-photo-by", by: 1 } });
    expect(editor.past).toHaveLength(MAX_STEPS);
  });
});

describe("opening photos", () => {
  test("the first one is where the history begins", () => {
    expect(opened.past).toEqual([]);
    expect(opened.present.photo).toEqual(photo);
  });

  test("the second one keeps the badge, centres the photo and can be undone", () => {
    const moved = from(
      opened,
      { type: "apply", edit: { type: "choose-badge", id: "heart" } },
      {
        type: "apply",
        edit: { type: "move-badge", dx: -0.4, dy: 0, scale: 1, rotation: 0 },
      },
    );
    const second = from(moved, { type: "photo-opened", photo: { ...photo, id: "b" } });
    expect(second.present.design.badge).toEqual(moved.present.design.badge);
    expect(from(second, { type: "undo" }).present).toEqual(moved.present);
  });

  test("a heart that was put beside the last photo's face begins anew, one that was moved stays", () => {
    const face = {
      box: { x: 0.68, y: 0.55, width: 0.3, height: 0.4 },
      rightEye: { x: 0.75, y: 0.65 },
      leftEye: { x: 0.9, y: 0.65 },
      score: 0.9,
    };
    const worn = from(opened, {
      type: "apply",
      edit: { type: "choose-badge", id: "heart" },
    });
    const wide = { ...face, box: { ...face.box, width: 0.9, x: 0.1 } };
    const besides = from(
      worn,
      { type: "faces-found", id: photo.id, faces: [wide] },
      { type: "apply", edit: { type: "centre-face", progress: 1 } },
    );
    expect(besides.present.design.badge).not.toEqual(worn.present.design.badge);
    const second = from(besides, { type: "photo-opened", photo: { ...photo, id: "b" } });
    expect(second.present.design.badge).toEqual(worn.present.design.badge);
  });

  test("a badge that a person dragged back to a place on the circle is still theirs", () => {
    const worn = from(opened, { type: "apply", edit: { type: "choose-badge", id: "heart" } });
    const { x, y, diameter } = worn.present.design.badge;
    const [dx, dy] = [0.5 - x, 1 - diameter / 2 - y];
    const mine = from(worn, {
      type: "apply",
      edit: { type: "move-badge", dx, dy, scale: 1, rotation: 0, snaps: true },
    });
    const second = from(mine, { type: "photo-opened", photo: { ...photo, id: "b" } });
    expect(second.present.design.badge).toEqual(mine.present.design.badge);
    const reset = from(second, { type: "apply", edit: { type: "reset" } });
    expect(reset.present.design.isBadgeMoved).toBe(false);
  });

  test("a badge that hides the photo gives way to one that shows it", () => {
    const heart = from(opened, {
      type: "apply",
      edit: { type: "choose-badge", id: "only-heart" },
    });
    const second = from(heart, { type: "photo-opened", photo: { ...photo, id: "b" } });
    expect(second.present.design.badge.id).toBe("ring");
  });

  test("no more than two are kept for undo", () => {
    let editor = opened;
    for (const id of ["b", "c", "d"])
      editor = from(editor, { type: "photo-opened", photo: { ...photo, id } });
    expect([...photosInUse(editor)].sort()).toEqual(["c", "d"]);
  });
});

describe("a photo that was shown by its thumbnail", () => {
  test("and did not open leaves the editor as it was", () => {
    const edited = from(opened, { type: "apply", edit: { type: "mirror-photo" } });
    const shown = from(edited, { type: "photo-opened", photo: { ...photo, id: "b" } });
    const touched = from(shown, { type: "apply", edit: { type: "rotate-photo-by", by: 90 } });
    expect(from(touched, { type: "photo-withdrawn", id: "b" })).toEqual(edited);
    expect(from(opened, { type: "photo-withdrawn", id: "a" })).toEqual(FIRST_EDITOR);
    expect(from(edited, { type: "photo-withdrawn", id: "b" })).toBe(edited);
  });
});

test("a random walk of 10,000 edits, undos and redos breaks no invariant and does not grow", () => {
  const action: fc.Arbitrary<EditorAction> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constantFrom("preview", "coalesce", "apply"), edit }) },
    { weight: 3, arbitrary: fc.constantFrom({ type: "undo" }, { type: "redo" }) },
    { weight: 3, arbitrary: fc.constantFrom({ type: "commit" }, { type: "cancel" }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("photo-opened"),
        photo: fc.option(fc.record({ id: fc.uuid(), size: photoSize })),
      }),
    },
  ) as fc.Arbitrary<EditorAction>;
  const walk = fc.sample(action, { numRuns: 10_000, seed: 20260305 });
  let editor = FIRST_EDITOR;
  let largest = 0;
  for (const step of walk) {
    editor = editorReducer(editor, step);
    expectValid(visibleComposition(editor));
    expect(editor.past.length).toBeLessThanOrEqual(MAX_STEPS);
    expect(editor.past.length + editor.future.length).toBeLessThanOrEqual(MAX_STEPS);
    // Undone photos stay until the next edit: at most the limit on either side of the present.
    expect(photosInUse(editor).size).toBeLessThanOrEqual(MAX_PHOTOS);
    largest = Math.max(largest, JSON.stringify(editor).length);
  }
  // 100 steps of less than 1 kB each.
  expect(largest).toBeLessThan(100_000);
  expect(editor.past.length).toBeGreaterThan(0);
});
