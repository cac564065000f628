import { useEffect, useRef, useState } from "react";
import type { PhotoRef } from "../../../model/design.ts";
import { type EditorState, photosInUse } from "../../../model/editor-state.ts";
import type { Face } from "../../../model/face.ts";
import { type Bitmaps, releaseMipmaps } from "../../../photo-import/photo.ts";
import type { Moment } from "../../../platform/timing.ts";

/** What is known of a photo so far. `sharpness` names the moment when it is first seen so. */
export type PhotoView = {
  readonly mipmaps: Bitmaps;
  readonly sharpness: Extract<Moment, "photo-previewed" | "photo-painted" | "photo-sharp">;
  /** Null until they have been looked for. */
  readonly faces: readonly Face[] | null;
  /** It came back as it was: nobody is to move it. */
  readonly isPlaced: boolean;
  /** To be called when the photo itself is on the screen. */
  readonly onSeen: () => void;
};

type Entry = PhotoView & {
  /** The file that it was opened from. */
  readonly source: Blob;
  /** Ends what still goes on for this photo. */
  readonly stop: () => void;
};

/** The pixels of the photos that the editor's state names. */
export type PhotoStore = {
  readonly viewOf: (photo: PhotoRef | null) => PhotoView | null;
  readonly sourceOf: (photo: PhotoRef | null) => Blob | null;
  readonly keep: (id: string, entry: Entry) => void;
  /** Says more of a photo that is kept; mipmaps that are replaced are released when nothing shows them any more. */
  readonly update: (id: string, more: Partial<PhotoView>) => void;
};

/** Keeps opened photos, and releases each as soon as neither undo nor redo can bring it back. */
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
    // Not what was replaced since this was rendered: painters still have it, and their next turn may be before the next commit.
    const shown = new Set([...entries.values()].map(({ mipmaps }) => mipmaps));
    const released = retired.current.filter((mipmaps) => !shown.has(mipmaps));
    retired.current = retired.current.filter((mipmaps) => shown.has(mipmaps));
    for (const mipmaps of released) releaseMipmaps(mipmaps);
  });

  return {
    // As rendered, so that what is shown is known above; but nothing that is gone.
    viewOf: (photo) => (photo && latest.current.has(photo.id) ? entries.get(photo.id) : null) ?? null,
    sourceOf: (photo) => (photo && latest.current.get(photo.id)?.source) ?? null,
    keep: (id, entry) => write((map) => map.set(id, entry)),
    update: (id, more) => {
      const entry = latest.current.get(id);
      // The photo has gone in the meantime: what came for it goes too.
      if (!entry) return more.mipmaps && releaseMipmaps(more.mipmaps);
      if (more.mipmaps) retired.current.push(entry.mipmaps);
      return write((map) => map.set(id, { ...entry, ...more }));
    },
  };
}
