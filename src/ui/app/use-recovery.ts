import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type Composition, FIRST_DESIGN } from "../../model/design.ts";
import { type StoredDesign, upgradeDesign } from "../../model/design-versions.ts";
import { blankEditor, type EditorState, isBlank } from "../../model/editor-state.ts";
import { readStoredDesign, storeDesign } from "../../model/stored-design.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { encodeBitmap } from "../../recovery/encode-bitmap.ts";
import { type Recoverable, setRecoveryHandler } from "../../recovery/reload.ts";
import { forgetAll, recall, remember } from "../../recovery/session-store.ts";
import type { Recovery } from "../../recovery/start-recovery.ts";
import { useSource } from "../common/source.ts";
import type { EditorStore } from "../editor/picture/editor-store.ts";
import type { PhotoStore } from "../editor/picture/use-photo-store.ts";

/** The initial editor state: no photo is open, but the badge last chosen in this tab applies to the next photo. */
export const startingEditor = (): EditorState =>
  blankEditor(upgradeDesign(rememberedDesign() ?? FIRST_DESIGN, null).design);

const rememberedDesign = (): StoredDesign | null => readStoredDesign(recall("design") ?? "");

type Options = {
  readonly store: EditorStore;
  readonly photos: PhotoStore;
  readonly onReturned: (photo: File, design: StoredDesign) => void;
  readonly onNothing: () => void;
};

export type WorkRecovery = {
  /** Immediately and permanently deletes everything stored. */
  readonly forget: () => void;
  /** Stores everything for a reload that follows at once. Resolves to whether nothing would be lost. */
  readonly storeNow: () => Promise<boolean>;
};

/**
 * Stores the work in case the system terminates a hidden page, and restores it at the start: the design is stored for
 * the life of the tab, the photo only while the page is hidden.
 */
export function useRecovery({ store, photos, onReturned, onNothing }: Options): WorkRecovery {
  const [design] = useState(rememberedDesign);
  const stash = useRef<Recovery | null>(null);
  const isForgotten = useRef(false);
  const requests = useRef(0);
  const editor = useSource(store.committed);
  const { present } = editor;
  const drawn = useRef({ present, isMounted: true });
  useEffect(() => {
    drawn.current = { present, isMounted: true };
    return () => {
      drawn.current.isMounted = false;
    };
  }, [present]);
  /**
   * Excludes the rubber-band overshoot of a gesture in progress, which is never saved, and the edit at which rendering
   * failed: it would fail again.
   */
  const latest = (): Composition =>
    drawn.current.isMounted
      ? (store.current().pending?.composition ?? store.current().present)
      : drawn.current.present;
  const isEmpty = isBlank(editor);
  const isSharp = photos.viewOf(present.photo)?.sharpness === "full";

  const begin = useEffectEvent((recovery: Recovery | null) => {
    if (isForgotten.current) return undefined;
    stash.current = recovery;
    if (recovery?.returned && design) onReturned(recovery.returned, design);
    else onNothing();
    return undefined;
  });
  const onHidden = useEffectEvent(() => {
    if (isForgotten.current || isEmpty) return;
    remember("design", storeDesign(latest().design));
    void storePhoto();
  });
  const onShown = useEffectEvent(() => {
    requests.current += 1;
    stash.current?.drop();
  });
  /** Stores the photo's file or, if that can no longer be read, the bitmap that was decoded from it. */
  const storePhoto = async (): Promise<boolean> => {
    const { photo } = latest();
    const source = photos.sourceOf(photo);
    const [largest] = photos.viewOf(photo)?.mipmaps ?? [];
    if (!stash.current || !source || !largest) return photo === null;
    const request = ++requests.current;
    const outcome = await stash.current.store(source);
    if (outcome !== "unreadable") return outcome === "stored";
    const encoded = await encodeBitmap(largest);
    // The page may have become visible again in the meantime.
    if (!encoded || request !== requests.current) return false;
    return (await stash.current.store(encoded)) === "stored";
  };
  const storeForReload = async (): Promise<Recoverable> => {
    if (isForgotten.current || isEmpty) return "empty";
    if (!remember("design", storeDesign(latest().design))) return "nothing";
    return (await storePhoto()) ? "all" : "without-photo";
  };
  const storeNow = async (): Promise<boolean> => {
    const recoverable = await storeForReload();
    // A design is restored only together with a photo, so a picture without one would be lost.
    return recoverable === "empty" || (recoverable === "all" && latest().photo !== null);
  };

  useEffect(() => {
    // Loaded separately, since nothing waits for it.
    retryLoading(() => import("../../recovery/start-recovery.ts"))
      .then(({ startRecovery }) =>
        startRecovery(
          () => onHidden(),
          () => onShown(),
        ),
      )
      .catch(() => null) // Then nothing is restored, and the app works without recovery.
      .then((recovery) => begin(recovery));
  }, []);
  useEffect(() => {
    if (!isEmpty && !isForgotten.current) remember("design", storeDesign(present.design));
  }, [present, isEmpty]);
  useEffect(() => {
    if (!isSharp) return;
    stash.current?.warmUp();
    // A page can be restored in the background, and be terminated again while hidden.
    if (document.visibilityState === "hidden") onHidden();
  }, [isSharp]);

  const forget = () => {
    isForgotten.current = true;
    forgetAll();
    stash.current?.drop();
  };
  useEffect(() => setRecoveryHandler({ storeForReload, forget }));
  return { forget, storeNow };
}
