import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import {
  blankEditor,
  type EditorAction,
  type EditorState,
  editorReducer,
  FIRST_EDITOR,
  isBlank,
} from "../../src/model/editor-state.ts";
import { hasUnsavedWork } from "../../src/model/unsaved-work.ts";

const size = { width: 1200, height: 1600 };
const open = (id: string): EditorAction => ({ type: "photo-opened", photo: { id, size } });
const mirror: EditorAction = { type: "apply", edit: { type: "mirror-photo" } };
const rotation: EditorAction = { type: "apply", edit: { type: "rotate-photo-by", by: 90 } };
const face = { x: 0.6, y: 0.1, width: 0.2, height: 0.2 };
const found: EditorAction = {
  type: "faces-found",
  id: "a",
  faces: [{ box: face, rightEye: { x: 0.66, y: 0.16 }, leftEye: { x: 0.74, y: 0.16 }, score: 0.9 }],
};
const centre: EditorAction = { type: "apply", edit: { type: "centre-face", progress: 1 } };
const run = (editor: EditorState, ...actions: EditorAction[]) => actions.reduce(editorReducer, editor);
const opened = run(FIRST_EDITOR, open("a"));

describe("work is unsaved", () => {
  test("after a change, until it is saved, and again after the next one", () => {
    const changed = run(opened, mirror);
    expect(hasUnsavedWork(changed, null)).toBe(true);
    expect(hasUnsavedWork(changed, changed.present)).toBe(false);
    expect(hasUnsavedWork(run(changed, rotation), changed.present)).toBe(true);
  });

  test("while a gesture is in flight", () => {
    const preview: EditorAction = { type: "preview", edit: { type: "mirror-photo" } };
    expect(hasUnsavedWork(run(opened, preview), null)).toBe(true);
    expect(hasUnsavedWork(run(opened, preview), opened.present)).toBe(true);
  });
});

describe("nothing is unsaved", () => {
  test.each([
    ["at the beginning", FIRST_EDITOR],
    ["after a photo has opened", opened],
    ["after its faces were brought into the circle", run(opened, found, centre)],
    ["after a change that was undone", run(opened, mirror, { type: "undo" })],
    ["after another photo has opened", run(opened, mirror, open("b"))],
  ])("%s", (_name, editor) => {
    expect(hasUnsavedWork(editor, null)).toBe(false);
  });

  test("when undo leads back to what was saved", () => {
    const saved = run(opened, mirror);
    expect(hasUnsavedWork(run(saved, rotation, { type: "undo" }), saved.present)).toBe(false);
  });
});

describe("a blank editor with a remembered design", () => {
  const remembered = { ...FIRST_DESIGN, badge: startingBadge("heart-frame") };
  const blank = blankEditor(remembered);

  test("is blank, and the first photo wears the badge", () => {
    expect(isBlank(blank)).toBe(true);
    const { past, present } = run(blank, open("a"));
    expect(past).toEqual([]);
    expect(present.design.badge).toEqual(remembered.badge);
    expect(isBlank(run(blank, open("a")))).toBe(false);
  });

  test("gives a photo that comes back exactly its design, even where the badge hides it", () => {
    const design = {
      ...FIRST_DESIGN,
      photo: { focusX: 0.4, focusY: 0.45, zoom: 2, rotation: 10, mirrored: true },
      badge: startingBadge("only-heart"),
    };
    const photo = { id: "a", size };
    const { past, present } = run(blankEditor(design), { type: "photo-opened", photo, design });
    expect(present).toEqual({ photo, design });
    expect(past.length).toBeLessThanOrEqual(1);
  });

  test("is not blank where it is a heart that needs no photo", () => {
    expect(isBlank(blankEditor({ ...FIRST_DESIGN, badge: startingBadge("only-heart") }))).toBe(false);
  });
});
