import { describe, expect, test } from "vitest";
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  FIRST_EDITOR,
  facesOf,
  isUntouched,
  visibleComposition,
} from "../../src/model/editor-state.ts";

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

describe("centring on a face", () => {
  const face = {
    box: { x: 0.6, y: 0.2, width: 0.1, height: 0.15 },
    rightEye: { x: 0.63, y: 0.25 },
    leftEye: { x: 0.67, y: 0.25 },
    score: 0.9,
  };
  const centre = (progress: number): EditorAction => ({
    type: progress === 1 ? "apply" : "preview",
    edit: { type: "centre-face", progress },
  });

  test("may be done unasked only while nobody has touched the picture", () => {
    expect(isUntouched(opened)).toBe(true);
    expect(isUntouched(FIRST_EDITOR)).toBe(false);
    expect(isUntouched(from(opened, drag(0.1)))).toBe(false);
    const mirrored = from(opened, { type: "apply", edit: { type: "mirror-photo" } });
    expect(isUntouched(mirrored)).toBe(false);
    expect(isUntouched(from(mirrored, { type: "undo" }))).toBe(false);
    expect(isUntouched(from(mirrored, { type: "photo-opened", photo: { ...photo, id: "b" } }))).toBe(true);
  });

  test("on the way is a preview, and at the end one step", () => {
    const found = from(opened, { type: "faces-found", id: photo.id, faces: [face] });
    const going = from(found, centre(0.3), centre(0.7));
    expect(going.past).toEqual([]);
    const done = from(going, { type: "cancel" }, centre(1));
    expect(done.past.map((step) => step.name)).toEqual(["centre-face"]);
    expect(done.present.design.photo.zoom).toBeGreaterThan(visibleComposition(going).design.photo.zoom);
    expect(from(done, { type: "undo" }).present).toEqual(opened.present);
  });

  test("keeps the turn and the mirror that a person chose, and a heart that they moved", () => {
    const mine = from(
      opened,
      { type: "apply", edit: { type: "mirror-photo" } },
      { type: "apply", edit: { type: "rotate-photo", rotation: 12 } },
      { type: "apply", edit: { type: "move-badge", dx: -0.3, dy: -0.1, scale: 1, rotation: 0 } },
    );
    const done = from(mine, centre(1)).present.design;
    expect(done.photo).toMatchObject({ rotation: 12, mirrored: true });
    expect(done.badge).toEqual(mine.present.design.badge);
  });
});

describe("the faces of a photo", () => {
  const face = {
    box: { x: 0.6, y: 0.02, width: 0.2, height: 0.2 },
    rightEye: { x: 0.66, y: 0.08 },
    leftEye: { x: 0.74, y: 0.08 },
    score: 0.9,
  };
  const find = (id: string): EditorAction => ({ type: "faces-found", id, faces: [face] });
  const reset: EditorAction = { type: "apply", edit: { type: "reset" } };

  test("are unknown until they are found, which is no step and changes no picture", () => {
    expect(facesOf(opened, photo)).toBe(null);
    const found = from(opened, find(photo.id));
    expect(facesOf(found, photo)).toEqual([face]);
    expect(found.present).toBe(opened.present);
    expect(found.past).toEqual([]);
  });

  test("belong to that photo alone, and are forgotten with it", () => {
    const second = from(opened, find(photo.id), { type: "photo-opened", photo: { ...photo, id: "b" } });
    expect(facesOf(second, second.present.photo)).toBe(null);
    expect(from(second, find("never opened"))).toBe(second);
    const third = from(second, { type: "photo-opened", photo: { ...photo, id: "c" } }, find("c"));
    expect(facesOf(third, photo)).toBe(null);
    expect(facesOf(third, { ...photo, id: "c" })).toEqual([face]);
  });

  test("frame a photo that is reset once they are known, and then with every badge", () => {
    expect(from(opened, reset).present.design.isFramed).toBe(false);
    const framed = from(opened, find(photo.id), reset);
    expect(framed.present.design.isFramed).toBe(true);
    const choose: EditorAction = { type: "apply", edit: { type: "choose-badge", id: "heart-frame" } };
    const worn = from(framed, choose);
    expect(worn.present.design.photo).not.toEqual(framed.present.design.photo);
    const mine = from(framed, drag(0.1), { type: "commit" });
    expect(from(mine, choose).present.design.photo).toEqual(mine.present.design.photo);
  });
});
