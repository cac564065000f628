import { type Dispatch, useEffect, useRef, useState } from "react";
import type { StoredDesign } from "../../model/design-versions.ts";
import type { EditorAction } from "../../model/editor-state.ts";
import type { HeicProgress } from "../../photo-import/heic/heic-messages.ts";
import type { BegunOpening } from "../../photo-import/open/begin-opening.ts";
import { openPhoto } from "../../photo-import/open/open-photo.ts";
import type { Photo } from "../../photo-import/photo.ts";
import type { PhotoStore, PhotoView } from "../editor/picture/use-photo-store.ts";
import type { Problem } from "../errors/problem.ts";

/** A wait longer than this shows that something is happening. */
const SLOW_MS = 400;

type Options = {
  readonly photos: PhotoStore;
  readonly dispatch: Dispatch<EditorAction>;
  /** There is something to see. */
  readonly onShown: () => void;
  /** A photo that was shown by its thumbnail turned out not to open. */
  readonly onWithdrawn: () => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** What is being opened and not seen yet. */
export type Opening = { readonly isSlow: boolean; readonly progress: HeicProgress | null };

/** Opens files as photos: the newest choice wins, and what came before and is not seen yet is stopped silently. */
export function useOpenPhoto({ photos, dispatch, onShown, onWithdrawn, onProblem }: Options) {
  const current = useRef<AbortController | null>(null);
  const [state, setState] = useState<Opening | null>(null);

  const cancel = () => {
    current.current?.abort();
    current.current = null;
    setState(null);
  };
  useEffect(() => () => current.current?.abort(), []);

  /** Shows what a file is opened as; `design` is the one that a photo comes back with. */
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
        faces: null,
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
        onFaces: (id, faces) => photos.update(id, { faces }),
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
      // From now on the store ends it, when the photo goes.
      if (current.current === controller) {
        current.current = null;
        setState(null);
      }
    }
  };

  const isOpening = () => current.current !== null;

  return { open, cancel, isOpening, state };
}
