import { type Dispatch, useEffect, useRef, useState } from "react";
import type { StoredDesign } from "../../model/design-versions.ts";
import type { EditorAction } from "../../model/editor-state.ts";
import type { Face } from "../../model/face.ts";
import type { Size } from "../../model/geometry.ts";
import type { HeicProgress } from "../../photo-import/heic/heic-messages.ts";
import type { BegunOpening } from "../../photo-import/open/begin-opening.ts";
import { openPhoto } from "../../photo-import/open/open-photo.ts";
import type { OpeningUpdate } from "../../photo-import/open/opening-messages.ts";
import type { PhotoStore } from "../editor/picture/use-photo-store.ts";
import type { Problem } from "../errors/problem.ts";

/** A wait longer than this shows the loading overlay. */
const SLOW_MS = 400;

type Options = {
  readonly photos: PhotoStore;
  readonly dispatch: Dispatch<EditorAction>;
  readonly isEditing: boolean;
  /**
   * Called with true when a photo is first shown, and with the former `isEditing` when one that was shown by its
   * thumbnail fails to open.
   */
  readonly onEditing: (isEditing: boolean) => void;
  readonly onProblem: (problem: Problem | null) => void;
};

export type Opening = { readonly isSlow: boolean; readonly progress: HeicProgress | null };

let opened = 0;

/** Opens files as photos. A newer file silently aborts any earlier one that is still opening. */
export function useOpenPhoto({ photos, dispatch, isEditing, onEditing, onProblem }: Options) {
  /** Aborts the opening whose photo is still to come. */
  const abort = useRef<(() => void) | null>(null);
  const [state, setState] = useState<Opening | null>(null);

  const cancel = () => abort.current?.();
  useEffect(() => () => abort.current?.(), []);

  /** Opens a file and shows the photo; `design` is given when a photo is restored. */
  const open = (opening: BegunOpening, design?: StoredDesign): void => {
    cancel();
    onProblem(null);
    opened += 1;
    const id = `photo-${opened}`;
    const controller = new AbortController();
    let shown: Size | null = null;
    let faces: readonly Face[] | null = null;
    const show = (
      { size, mipmaps }: Extract<OpeningUpdate, { kind: "picture" | "thumbnail" }>,
      sharpness: "thumbnail" | "stage",
    ) => {
      if (shown?.width === size.width && shown.height === size.height)
        return photos.update(id, { mipmaps, sharpness });
      if (shown) dispatch({ type: "photo-withdrawn", id });
      shown = size;
      photos.keep(id, {
        mipmaps,
        sharpness,
        isPlaced: design !== undefined,
        source: opening.file,
        onSeen: opening.photoShown,
        stop: () => controller.abort(),
      });
      dispatch({ type: "photo-opened", photo: { id, size }, ...(design && { design }) });
      if (faces) dispatch({ type: "faces-found", id, faces });
      // In the same frame, but a step of its own, as when the faces are found later (`useFaceGlide`).
      if (faces?.length && !design) dispatch({ type: "apply", edit: { type: "centre-face", progress: 1 } });
      return onEditing(true);
    };
    const withdraw = () => {
      if (!shown) return;
      dispatch({ type: "photo-withdrawn", id });
      onEditing(isEditing);
    };
    setState({ isSlow: false, progress: null });
    const report = (next: Partial<Opening>) => setState((now) => now && { ...now, ...next });
    const timer = setTimeout(() => report({ isSlow: true }), SLOW_MS);
    // From here on the photo store aborts the rest of the work when it removes the photo.
    const settle = () => {
      clearTimeout(timer);
      abort.current = null;
      setState(null);
    };
    abort.current = () => {
      controller.abort();
      settle();
      withdraw();
    };
    openPhoto(opening, controller.signal, (update) => {
      switch (update.kind) {
        case "started":
          return undefined;
        case "progress":
          return report({ progress: update.progress });
        case "thumbnail":
          return show(update, "thumbnail");
        case "picture":
          settle();
          return show(update, "stage");
        case "sharper":
          return photos.update(id, { mipmaps: update.mipmaps });
        case "faces":
          faces = update.faces;
          // Ignored while the photo is not shown.
          return dispatch({ type: "faces-found", id, faces });
        case "failed":
          settle();
          withdraw();
          return onProblem(update.code);
        case "finished":
          return photos.update(id, { sharpness: "full" });
      }
    });
  };

  const isOpening = () => abort.current !== null;

  return { open, cancel, isOpening, state };
}
