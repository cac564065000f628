import { useEffect, useRef } from "react";
import { type Photo, releasePhoto } from "../browser/photo.ts";
import type { PhotoLevels } from "../canvas/photo-levels.ts";
import type { PhotoRef } from "../domain/design.ts";
import { type Editor, photosInUse } from "../domain/editor.ts";

/** The pixels of the photos that the editor's state names. */
export type PhotoStore = {
  readonly keep: (photo: Photo) => void;
  readonly levelsOf: (photo: PhotoRef | null) => PhotoLevels | null;
  readonly releaseAll: () => void;
};

/** Keeps opened photos, and releases each as soon as neither undo nor redo can bring it back. */
export function usePhotoStore(editor: Editor): PhotoStore {
  const photos = useRef(new Map<string, Photo>());
  useEffect(() => {
    const used = photosInUse(editor);
    for (const [id, photo] of photos.current) {
      if (used.has(id)) continue;
      photos.current.delete(id);
      releasePhoto(photo);
    }
  }, [editor]);
  const store = useRef<PhotoStore>({
    keep: (photo) => void photos.current.set(photo.id, photo),
    levelsOf: (photo) => (photo && photos.current.get(photo.id)?.levels) || null,
    releaseAll: () => {
      for (const photo of photos.current.values()) releasePhoto(photo);
      photos.current.clear();
    },
  });
  return store.current;
}
