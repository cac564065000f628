import { type Dispatch, useEffect, useRef, useState } from "react";
import type { StoredDesign } from "../../model/design-versions.ts";
import type { EditorAction } from "../../model/editor-state.ts";
import type { HeicProgress } from "../../photo-import/heic/heic-messages.ts";
import type { BegunOpening } from "../../photo-import/open/begin-opening.ts";
import { openPhoto } from "../../photo-import/open/open-photo.ts";
import type { Photo } from "../../photo-import/photo.ts";
import type { PhotoStore, PhotoView } from "../editor/picture/use-photo-store.ts";
import type { Problem } from "../errors/problem.ts";

/** A wait longer than this shows the loading overlay. */
const SLOW_MS = 400;

type Options = {
  readonly photos: PhotoStore;
  readonly dispatch: Dispatch<EditorAction>;
  readonly onShown: () => void;
  /** A photo that was shown by its thumbnail failed to open. */
  readonly onWithdrawn: () => void;
  readonly onProblem: (problem: Problem | null) => void;
};

export type Opening = { readonly isSlow: boolean; readonly progress: HeicProgress | null };

/** Opens files as photos. A newer file silently aborts any earlier one that is still opening. */
export function useOpenPhoto({ photos, dispatch, onShown, onWithdrawn, onProblem }: Options) {
  const current = useRef<AbortController | null>(null);
  const [state, setState] = useState<Opening | null>(null);

  const cancel = () => {
    current.current?.abort();
    current.current = null;
    setState(null);
  };
  useEffect(() => () => current.current?.abort(), []);

  /** Opens a file and shows the photo; `design` is given when a photo is restored. */
  const open = async (opening: BegunOpening, design?: StoredDesign) => {
    cancel();
    onProblem(null);
    const controller = new AbortController();
    current.current = controller;
    setState({ isSlow: false, progress: null });
    let shown: Photo | null = null;
    const show = (photo: Photo, sharpness: PhotoView["sharpness"]) => {
      if (shown && shown.size.width === photo.size.width && shown.size.height === photo.size.height) {
        photos.update(photo.id, { mipmaps: photo.mipmaps, sharpness });
        return;
      }
      if (shown) dispatch({ type: "photo-withdrawn", id: shown.id });
      shown = photo;
      photos.keep(photo.id, {
        mipmaps: photo.mipmaps,
        sharpness,
        isPlaced: design !== undefined,
        source: opening.file,
        onSeen: opening.photoShown,
        stop: () => controller.abort(),
      });
      dispatch({
        type: "photo-opened",
        photo: { id: photo.id, size: photo.size },
        ...(design && { design }),
      });
      onShown();
    };
    const withdraw = () => {
      if (!shown) return;
      dispatch({ type: "photo-withdrawn", id: shown.id });
      onWithdrawn();
    };
    const report = (next: Partial<Opening>) => {
      if (current.current === controller) setState((now) => now && { ...now, ...next });
    };
    const timer = setTimeout(() => report({ isSlow: true }), SLOW_MS);
    try {
      const result = await openPhoto(opening, {
        signal: controller.signal,
        onThumbnail: (photo) => show(photo, "photo-previewed"),
        onProgress: (progress) => report({ progress }),
        onSharper: (id, mipmaps) => photos.update(id, { mipmaps }),
        onFaces: (id, faces) => dispatch({ type: "faces-found", id, faces }),
        onFinished: (id) => photos.update(id, { sharpness: "photo-sharp" }),
      });
      if (result.ok) show(result.value, "photo-painted");
      else {
        withdraw();
        onProblem(result.code);
      }
    } catch (reason) {
      if (!controller.signal.aborted) throw reason;
      withdraw();
    } finally {
      clearTimeout(timer);
      // From here on the photo store aborts the rest of the work when it removes the photo.
      if (current.current === controller) {
        current.current = null;
        setState(null);
      }
    }
  };

  const isOpening = () => current.current !== null;

  return { open, cancel, isOpening, state };
}
