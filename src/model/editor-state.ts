import { isPlacedForThem } from "./badge-beside-faces.ts";
import { startingBadge } from "./badge-placement.ts";
import { badgeOf } from "./badges.ts";
import { type Composition, type Design, FIRST_DESIGN, keepValid, type PhotoRef } from "./design.ts";
import { type StoredDesign, upgradeDesign } from "./design-versions.ts";
import { applyEdit, type Edit, type StepName, stepName } from "./edits.ts";
import { placeFaces } from "./face-placement.ts";
import { rubberBand } from "./rubber-band.ts";

/** One step of the history: what was done, and the composition on the far side of it. */
export type Step = { readonly name: StepName; readonly composition: Composition };

/**
 * A gesture in flight: seen, but not yet in the history. A `preview` is one gesture told whole each time; a `coalesce`
 * gathers many small edits (wheel ticks, held keys).
 */
export type PendingEdit = Step & {
  readonly kind: "preview" | "coalesce";
  /** What is shown of a gesture that pulls beyond the limits; it is never kept. */
  readonly stretched?: Composition;
};

/** The editor's whole state. */
export type EditorState = {
  readonly past: readonly Step[];
  readonly present: Composition;
  readonly future: readonly Step[];
  readonly pending: PendingEdit | null;
};

export type EditorAction =
  /** A gesture so far, from where it began: applied to the present, so nothing accumulates and cancel is free. */
  | {
      readonly type: "preview";
      readonly edit: Edit;
      /** How much is seen of what it pulls beyond the limits, 0..1. None when absent. */
      readonly rubberBand?: number;
    }
  /** One more small edit of a gesture made of many: applied to what is seen, and ignored during a preview. */
  | { readonly type: "coalesce"; readonly edit: Edit }
  /** Ends the gesture in flight; with a kind, only one of that kind. */
  | { readonly type: "commit"; readonly kind?: PendingEdit["kind"] }
  | { readonly type: "cancel" }
  /** A whole edit at once. */
  | { readonly type: "apply"; readonly edit: Edit }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** Another photo, or none. The badge stays where it is; `design` brings back a stored one. */
  | { readonly type: "photo-opened"; readonly photo: PhotoRef | null; readonly design?: StoredDesign }
  /** A photo that was shown by its thumbnail could not be opened after all: it never was there. */
  | { readonly type: "photo-withdrawn"; readonly id: string };

/** Steps kept for undo. A step is under 1 kB, so the history stays under 100 kB. */
export const MAX_STEPS = 100;

/**
 * Photos that the history may refer to at once, the present one included. A working photo is at most 16.7 MP:
 * 16.7 MP × 4 B × 4/3 (its smaller mipmaps) = 89 MB, so two stay under 180 MB.
 */
export const MAX_PHOTOS = 2;

export const FIRST_EDITOR: EditorState = {
  past: [],
  present: { design: FIRST_DESIGN, photo: null },
  future: [],
  pending: null,
};

/** An editor in which nothing has been opened yet. Badge and words of `design` wait for the first photo. */
export const blankEditor = (design: Design): EditorState => ({
  ...FIRST_EDITOR,
  present: { design, photo: null },
});

/** Whether nothing has been opened yet: there is no photo, and the badge is one that needs one. */
export const isBlank = ({ past, present, future }: EditorState): boolean =>
  past.length === 0 &&
  future.length === 0 &&
  present.photo === null &&
  badgeOf(present.design.badge.id).showsPhoto;

/** What is to be seen now: the gesture in flight if there is one. */
export const visibleComposition = (editor: EditorState): Composition =>
  editor.pending?.stretched ?? editor.pending?.composition ?? editor.present;

/** The ids of all photos that undo or redo could still bring back. Others can be released. */
export function photosInUse(editor: EditorState): ReadonlySet<string> {
  const all = [
    editor.present,
    ...editor.past.map((s) => s.composition),
    ...editor.future.map((s) => s.composition),
  ];
  return new Set(all.flatMap(({ photo }) => (photo ? [photo.id] : [])));
}

/** The editor's one transition. Pure; an action that changes nothing returns the same editor. */
export function editorReducer(editor: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case "preview":
      return preview(
        editor.pending?.kind === "coalesce" ? commit(editor) : editor,
        action.edit,
        action.rubberBand,
      );
    case "coalesce":
      return editor.pending?.kind === "preview" ? editor : coalesce(editor, action.edit);
    case "commit":
      return action.kind && action.kind !== editor.pending?.kind ? editor : commit(editor);
    case "cancel":
      return editor.pending ? { ...editor, pending: null } : editor;
    case "apply":
      return commit(preview(commit(editor), action.edit));
    case "undo":
      return undo(editor);
    case "redo":
      return redo(editor);
    case "photo-opened":
      return openPhoto(commit(editor), action.photo, action.design);
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
  return { past: forgetOldPhotos(past, to.composition), present: to.composition, future: [], pending: null };
}

/** Drops the oldest steps until no more than MAX_PHOTOS photos are referred to. */
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
  // While a gesture is in flight, undo takes back the gesture.
  if (editor.pending) return { ...editor, pending: null };
  if (!last) return editor;
  return {
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
  // The untouched beginning is nothing to go back to.
  if (isBlank(editor)) return { ...FIRST_EDITOR, present: composition };
  return advance(editor, { name: "open-photo", composition });
}

/** What was chosen stays chosen when another photo comes, and that photo lies where a photo without faces does. */
function designFor(photo: PhotoRef | null, present: Design): Design {
  const placed = photo ? placeFaces(photo.size, []) : FIRST_DESIGN.photo;
  // A photo that the badge would hide is not what somebody opened it for.
  const badge = photo && !badgeOf(present.badge.id).showsPhoto ? FIRST_DESIGN.badge : present.badge;
  // A place that was found beside the last photo's faces says nothing about this one's.
  return {
    ...present,
    photo: placed,
    isFramed: false,
    badge: isPlacedForThem(badge) ? startingBadge(badge.id) : badge,
  };
}

function withdrawPhoto(editor: EditorState, id: string): EditorState {
  const has = ({ photo }: Composition) => photo?.id === id;
  if (!has(editor.present)) return editor;
  const opening = editor.past.findLastIndex((step) => !has(step.composition));
  const before = editor.past[opening];
  if (!before) return FIRST_EDITOR;
  return { past: editor.past.slice(0, opening), present: before.composition, future: [], pending: null };
}

/** Whether nobody has changed anything since this photo was opened, so that it may still be placed for them. */
export function isUntouched({ past, present, future, pending }: EditorState): boolean {
  const last = past.at(-1);
  return present.photo !== null && !pending && future.length === 0 && (!last || last.name === "open-photo");
}
