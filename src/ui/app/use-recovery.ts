import { useEffect, useEffectEvent, useRef, useState } from "react";
import { FIRST_DESIGN } from "../../model/design.ts";
import { type StoredDesign, upgradeDesign } from "../../model/design-versions.ts";
import { blankEditor, type EditorState, isBlank } from "../../model/editor-state.ts";
import { readStoredDesign, storeDesign } from "../../model/stored-design.ts";
import { encodeBitmap } from "../../recovery/encode-bitmap.ts";
import { haveAtHand, type Kept } from "../../recovery/recovery-handler.ts";
import { forgetAll, recall, remember } from "../../recovery/session-store.ts";
import type { Recovery } from "../../recovery/start-keeping.ts";
import type { PhotoStore } from "../editor/picture/use-photo-store.ts";

/** The editor as a page begins: nothing is open, but the badge that this tab chose last waits for the next photo. */
export const startingEditor = (): EditorState =>
  blankEditor(upgradeDesign(keptDesign() ?? FIRST_DESIGN, null).design);

const keptDesign = (): StoredDesign | null => readStoredDesign(recall("design") ?? "");

type Options = {
  readonly editor: EditorState;
  readonly photos: PhotoStore;
  /** Opens a photo that has come back, with its design. */
  readonly onReturned: (photo: File, design: StoredDesign) => void;
  /** No photo will come back. */
  readonly onNothing: () => void;
};

export type KeptWork = {
  /** Forgets everything at once, for good. */
  readonly forget: () => void;
  /** Keeps everything for a reload that comes at once. Whether it will come back as it is, or there is nothing. */
  readonly keepNow: () => Promise<boolean>;
};

/**
 * Keeps the work where the system ends a hidden page: the design for the life of the tab, the photo only while the page
 * is hidden. Brings both back at the start.
 */
export function useRecovery({ editor, photos, onReturned, onNothing }: Options): KeptWork {
  const [design] = useState(keptDesign);
  const keeper = useRef<Recovery | null>(null);
  const isForgotten = useRef(false);
  const requests = useRef(0);
  const { present } = editor;
  // Not what a finger stretches beyond the limits: that is only seen.
  const latest = editor.pending?.composition ?? present;
  const isEmpty = isBlank(editor);
  const isSharp = photos.viewOf(present.photo)?.sharpness === "photo-sharp";

  const begin = useEffectEvent((keeping: Recovery | null) => {
    if (isForgotten.current) return undefined;
    keeper.current = keeping;
    if (keeping?.returned && design) onReturned(keeping.returned, design);
    else onNothing();
    return undefined;
  });
  const onHidden = useEffectEvent(() => {
    if (isForgotten.current || isEmpty) return;
    remember("design", storeDesign(latest.design));
    void keepPhoto();
  });
  const onShown = useEffectEvent(() => {
    requests.current += 1;
    keeper.current?.drop();
  });
  /** Keeps the photo's file or, where that can no longer be read, the picture that was opened from it. */
  const keepPhoto = async (): Promise<boolean> => {
    const source = photos.sourceOf(latest.photo);
    const [largest] = photos.viewOf(latest.photo)?.mipmaps ?? [];
    if (!keeper.current || !source || !largest) return latest.photo === null;
    const request = ++requests.current;
    const keeping = await keeper.current.keep(source);
    if (keeping !== "unreadable") return keeping === "kept";
    const encoded = await encodeBitmap(largest);
    // The page may be back in sight by now.
    if (!encoded || request !== requests.current) return false;
    return (await keeper.current.keep(encoded)) === "kept";
  };
  const keepForReload = async (): Promise<Kept> => {
    if (isForgotten.current || isEmpty) return "empty";
    if (!remember("design", storeDesign(latest.design))) return "nothing";
    return (await keepPhoto()) ? "all" : "without-photo";
  };
  const keepNow = async (): Promise<boolean> => {
    const kept = await keepForReload();
    // Only with its photo does a design come back as a picture.
    return kept === "empty" || (kept === "all" && latest.photo !== null);
  };

  useEffect(() => {
    // A part of its own: nobody has to wait for it.
    import("../../recovery/start-keeping.ts")
      .then(({ startKeeping }) =>
        startKeeping(
          () => onHidden(),
          () => onShown(),
        ),
      )
      .catch(() => null) // Nothing comes back then, and nothing was promised.
      .then((keeping) => begin(keeping));
  }, []);
  useEffect(() => {
    if (!isEmpty && !isForgotten.current) remember("design", storeDesign(present.design));
  }, [present, isEmpty]);
  useEffect(() => {
    if (!isSharp) return;
    keeper.current?.warmUp();
    // A page can come back out of sight, and be ended there again.
    if (document.visibilityState === "hidden") onHidden();
  }, [isSharp]);

  const forget = () => {
    isForgotten.current = true;
    forgetAll();
    keeper.current?.drop();
  };
  useEffect(() => haveAtHand({ keepForReload, forget }));
  return { forget, keepNow };
}
