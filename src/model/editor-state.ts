import { startingBadge } from "./badge-placement.ts";
import { badgeOf } from "./badges.ts";
import { type Composition, type Design, FIRST_DESIGN, keepValid, type PhotoRef } from "./design.ts";
import { type StoredDesign, upgradeDesign } from "./design-versions.ts";
import { applyEdit, type Edit, type EditRequest, type StepName, stepName, withFaces } from "./edits.ts";
import type { Face } from "./face.ts";
import { placeFaces } from "./face-placement.ts";
import { rubberBand } from "./rubber-band.ts";

/** One step of the history: its name, and the composition that undoing (or redoing) it restores. */
export type Step = { readonly name: StepName; readonly composition: Composition };

/**
 * A pending edit: shown, but not yet in the history. A `preview` holds one gesture, whose whole edit is passed each
 * time; a `coalesce` accumulates many small edits, such as wheel ticks or held keys.
 */
export type PendingEdit = Step & {
  readonly kind: "preview" | "coalesce";
  /** What is shown while a gesture pulls beyond the limits (rubber band); never committed. */
  readonly stretched?: Composition;
};

export type EditorState = {
  readonly past: readonly Step[];
  readonly present: Composition;
  readonly future: readonly Step[];
  readonly pending: PendingEdit | null;
  /** By a photo's id, once they have been looked for. */
  readonly faces: ReadonlyMap<string, readonly Face[]>;
};

export type EditorAction =
  /** The whole gesture so far, applied to the present, so that nothing accumulates and cancelling costs nothing. */
  | {
      readonly type: "preview";
      readonly edit: EditRequest;
      /** The share of the rubber-band overshoot that is shown, 0..1. 0 if absent. */
      readonly rubberBand?: number;
    }
  /** Another small edit, applied to the pending composition; ignored during a preview. */
  | { readonly type: "coalesce"; readonly edit: EditRequest }
  /** Commits the pending edit; with a `kind`, only one of that kind. */
  | { readonly type: "commit"; readonly kind?: PendingEdit["kind"] }
  | { readonly type: "cancel" }
  | { readonly type: "apply"; readonly edit: EditRequest }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** Opens another photo, or none. A badge that the user has placed is not moved. `design` restores a stored design. */
  | { readonly type: "photo-opened"; readonly photo: PhotoRef | null; readonly design?: StoredDesign }
  /** The faces found in an opened photo: none, one or more. */
  | { readonly type: "faces-found"; readonly id: string; readonly faces: readonly Face[] }
  /** Removes a photo that was shown by its thumbnail but failed to open, as if it had never been opened. */
  | { readonly type: "photo-withdrawn"; readonly id: string };

/** Undo steps retained. A step is under 1 kB, so the history stays under 100 kB. */
export const MAX_STEPS = 100;

/**
 * Photos to which the history may refer at once, including the present one. A working photo is at most 16.7 MP: 16.7 MP
 * × 4 B × 4/3 (its smaller mipmaps) = 89 MB, so two stay under 180 MB.
 */
export const MAX_PHOTOS = 2;

export const FIRST_EDITOR: EditorState = {
  past: [],
  present: { design: FIRST_DESIGN, photo: null },
  future: [],
  pending: null,
  faces: new Map(),
};

/** An editor in which nothing has been opened yet. The badge and words of `design` apply to the first photo. */
export const blankEditor = (design: Design): EditorState => ({
  ...FIRST_EDITOR,
  present: { design, photo: null },
});

/** Whether nothing has been opened yet: there is no photo, and the badge needs one. */
export const isBlank = ({ past, present, future }: EditorState): boolean =>
  past.length === 0 &&
  future.length === 0 &&
  present.photo === null &&
  badgeOf(present.design.badge.id).showsPhoto;

/** The composition to show: the pending one if there is one. */
export const visibleComposition = (editor: EditorState): Composition =>
  editor.pending?.stretched ?? editor.pending?.composition ?? editor.present;

/** The faces of a photo; null until they have been looked for. */
export const facesOf = ({ faces }: EditorState, photo: PhotoRef | null): readonly Face[] | null =>
  (photo && faces.get(photo.id)) ?? null;

const complete = (editor: EditorState, edit: EditRequest): Edit =>
  withFaces(edit, facesOf(editor, editor.present.photo));

/** The ids of all photos that undo or redo can still bring back. All others can be released. */
export function photosInUse(editor: EditorState): ReadonlySet<string> {
  const steps = [...editor.past, ...editor.future];
  const all = [editor.present, ...steps.map(({ composition }) => composition)];
  return new Set(all.flatMap(({ photo }) => (photo ? [photo.id] : [])));
}

/** The editor's reducer. Pure; returns the same state if the action changes nothing. */
export function editorReducer(editor: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case "preview":
      return preview(
        editor.pending?.kind === "coalesce" ? commit(editor) : editor,
        complete(editor, action.edit),
        action.rubberBand,
      );
    case "coalesce":
      return editor.pending?.kind === "preview" ? editor : coalesce(editor, complete(editor, action.edit));
    case "commit":
      return action.kind && action.kind !== editor.pending?.kind ? editor : commit(editor);
    case "cancel":
      return editor.pending ? { ...editor, pending: null } : editor;
    case "apply":
      return commit(preview(commit(editor), complete(editor, action.edit)));
    case "undo":
      return undo(editor);
    case "redo":
      return redo(editor);
    case "photo-opened":
      return openPhoto(commit(editor), action.photo, action.design);
    case "faces-found":
      return findFaces(editor, action.id, action.faces);
    case "photo-withdrawn":
      return withdrawPhoto(editor, action.id);
  }
}

function preview(editor: EditorState, edit: Edit, share = 0): EditorState {
  const composition = applyEdit(editor.present, edit);
  const stretched = rubberBand(editor.present, edit, composition, share);
  if (stretched === visibleComposition(editor)) return editor;
  const pending: PendingEdit = { kind: "preview", name: stepName(edit), composition };
  return { ...editor, pending: stretched === composition ? pending : { ...pending, stretched } };
}

function coalesce(editor: EditorState, edit: Edit): EditorState {
  const before = editor.pending?.composition ?? editor.present;
  const composition = applyEdit(before, edit);
  if (composition === before) return editor;
  return { ...editor, pending: { kind: "coalesce", name: stepName(edit), composition } };
}

function commit(editor: EditorState): EditorState {
  const { pending, present } = editor;
  if (!pending) return editor;
  if (pending.composition === present) return { ...editor, pending: null };
  return advance(editor, pending);
}

function advance(editor: EditorState, to: Step): EditorState {
  const past = [...editor.past, { name: to.name, composition: editor.present }].slice(-MAX_STEPS);
  return {
    ...editor,
    past: forgetOldPhotos(past, to.composition),
    present: to.composition,
    future: [],
    pending: null,
  };
}

function forgetOldPhotos(past: readonly Step[], present: Composition): readonly Step[] {
  const ids = new Set(present.photo ? [present.photo.id] : []);
  for (let i = past.length - 1; i >= 0; i--) {
    const id = past[i]?.composition.photo?.id;
    if (id !== undefined) ids.add(id);
    if (ids.size > MAX_PHOTOS) return past.slice(i + 1);
  }
  return past;
}

function undo(editor: EditorState): EditorState {
  const last = editor.past.at(-1);
  // While an edit is pending, undo cancels it.
  if (editor.pending) return { ...editor, pending: null };
  if (!last) return editor;
  return {
    ...editor,
    past: editor.past.slice(0, -1),
    present: last.composition,
    future: [{ name: last.name, composition: editor.present }, ...editor.future],
    pending: null,
  };
}

function redo(editor: EditorState): EditorState {
  const [next, ...future] = editor.future;
  if (!next || editor.pending) return editor;
  return {
    ...editor,
    past: [...editor.past, { name: next.name, composition: editor.present }],
    present: next.composition,
    future,
    pending: null,
  };
}

function openPhoto(
  editor: EditorState,
  photo: PhotoRef | null,
  stored: StoredDesign | undefined,
): EditorState {
  const composition = stored
    ? upgradeDesign(stored, photo)
    : keepValid({ photo, design: designFor(photo, editor.present.design) });
  // The blank editor is not a step to return to.
  if (isBlank(editor)) return { ...editor, present: composition };
  return advance(editor, { name: "open-photo", composition });
}

/** Carries the user's choices over to a new photo, which is placed as one without faces. */
function designFor(photo: PhotoRef | null, present: Design): Design {
  const placed = photo ? placeFaces(photo.size, []) : FIRST_DESIGN.photo;
  const design = { ...present, photo: placed, isFramed: false };
  // A badge that would hide the new photo is replaced.
  if (photo && !badgeOf(present.badge.id).showsPhoto)
    return { ...design, badge: FIRST_DESIGN.badge, isBadgeMoved: false };
  // A badge placed automatically beside the last photo's faces returns to its initial place.
  return present.isBadgeMoved ? design : { ...design, badge: startingBadge(present.badge.id) };
}

/** Keeps the faces of the photos that can still be shown. */
function findFaces(editor: EditorState, id: string, found: readonly Face[]): EditorState {
  const used = photosInUse(editor);
  if (!used.has(id)) return editor;
  const kept = [...editor.faces].filter(([other]) => used.has(other));
  return { ...editor, faces: new Map([...kept, [id, found]]) };
}

function withdrawPhoto(editor: EditorState, id: string): EditorState {
  const has = ({ photo }: Composition) => photo?.id === id;
  if (!has(editor.present)) return editor;
  const opening = editor.past.findLastIndex((step) => !has(step.composition));
  const before = editor.past[opening];
  if (!before) return FIRST_EDITOR;
  const past = editor.past.slice(0, opening);
  return { ...editor, past, present: before.composition, future: [], pending: null };
}

/** Whether nothing has been edited since this photo was opened, so that it may still be placed automatically. */
export function isUntouched({ past, present, future, pending }: EditorState): boolean {
  const last = past.at(-1);
  return present.photo !== null && !pending && future.length === 0 && (!last || last.name === "open-photo");
}
