import { useEffect, useRef, useState } from "react";
import type { PhotoRef } from "../../../model/design.ts";
import { type EditorState, photosInUse } from "../../../model/editor-state.ts";
import { type Bitmaps, releaseMipmaps } from "../../../photo-import/photo.ts";

/**
 * How sharp a photo is so far: `thumbnail`, the one embedded in the file; `stage`, as sharp as the stage needs at
 * first; `full`, as sharp as it gets, and searched for faces.
 */
export type Sharpness = "thumbnail" | "stage" | "full";

/** What is known of a photo so far. */
export type PhotoView = {
  readonly mipmaps: Bitmaps;
  readonly sharpness: Sharpness;
  /** Whether the photo was restored with its placement, which must not be changed automatically. */
  readonly isPlaced: boolean;
  /** To be called when the photo itself is on the screen. */
  readonly onSeen: () => void;
};

type Entry = PhotoView & {
  /** The file from which the photo was opened. */
  readonly source: Blob;
  /** Aborts work still in progress for this photo. */
  readonly stop: () => void;
};

/** The pixels of the photos to which the editor's state refers. */
export type PhotoStore = {
  readonly viewOf: (photo: PhotoRef | null) => PhotoView | null;
  readonly sourceOf: (photo: PhotoRef | null) => Blob | null;
  readonly keep: (id: string, entry: Entry) => void;
  /** Updates a stored photo. Replaced mipmaps are released once nothing shows them. */
  readonly update: (id: string, more: Partial<PhotoView>) => void;
};

/** Stores opened photos, and releases each once neither undo nor redo can bring it back. */
export function usePhotoStore(editor: EditorState): PhotoStore {
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());
  const latest = useRef(entries);
  const retired = useRef<Bitmaps[]>([]);

  const write = (change: (map: Map<string, Entry>) => void) => {
    const next = new Map(latest.current);
    change(next);
    latest.current = next;
    setEntries(next);
  };
  useEffect(() => {
    const used = photosInUse(editor);
    const unused = [...latest.current].filter(([id]) => !used.has(id));
    for (const [id, entry] of unused) {
      entry.stop();
      releaseMipmaps(entry.mipmaps);
      latest.current = new Map([...latest.current].filter(([other]) => other !== id));
    }
  }, [editor]);
  useEffect(() => {
    // Mipmaps replaced after this render are kept: painters still use them, and may paint before the next commit.
    const shown = new Set([...entries.values()].map(({ mipmaps }) => mipmaps));
    const released = retired.current.filter((mipmaps) => !shown.has(mipmaps));
    retired.current = retired.current.filter((mipmaps) => shown.has(mipmaps));
    for (const mipmaps of released) releaseMipmaps(mipmaps);
  });

  return {
    // The entry as rendered, so that the effect above does not release what painters use; null for a removed photo.
    viewOf: (photo) => (photo && latest.current.has(photo.id) ? entries.get(photo.id) : null) ?? null,
    sourceOf: (photo) => (photo && latest.current.get(photo.id)?.source) ?? null,
    keep: (id, entry) => write((map) => map.set(id, entry)),
    update: (id, more) => {
      const entry = latest.current.get(id);
      // The photo has been removed in the meantime, so its new mipmaps are released too.
      if (!entry) return more.mipmaps && releaseMipmaps(more.mipmaps);
      if (more.mipmaps) retired.current.push(entry.mipmaps);
      return write((map) => map.set(id, { ...entry, ...more }));
    },
  };
}
