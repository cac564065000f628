import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Keeping } from "../browser/keep-work/start-keeping.ts";
import { forgetAll, recall, remember } from "../browser/keep-work/tab-memory.ts";
import { type Design, FIRST_DESIGN } from "../domain/design.ts";
import { blankEditor, type Editor, isBlank } from "../domain/editor.ts";
import { readStoredDesign, storeDesign } from "../domain/stored-design.ts";
import { haveAtHand, type Kept } from "./crash/work-at-hand.ts";
import type { PhotoStore } from "./use-photo-store.ts";

/** The editor as a page begins: nothing is open, but the badge that this tab chose last waits for the next photo. */
export const startingEditor = (): Editor => blankEditor(keptDesign() ?? FIRST_DESIGN);

const keptDesign = (): Design | null => readStoredDesign(recall("design") ?? "");

type Options = {
  readonly editor: Editor;
  readonly photos: PhotoStore;
  /** Opens a photo that has come back, with its design. */
  readonly onReturned: (photo: File, design: Design) => void;
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
export function useKeptWork({ editor, photos, onReturned, onNothing }: Options): KeptWork {
  const [design] = useState(keptDesign);
  const keeper = useRef<Keeping | null>(null);
  const isForgotten = useRef(false);
  const { present } = editor;
  // Not what a finger stretches beyond the limits: that is only seen.
  const latest = editor.draft?.composition ?? present;
  const isEmpty = isBlank(editor);
  const isSharp = photos.viewOf(present.photo)?.sharpness === "photo-sharp";

  const begin = useEffectEvent((keeping: Keeping | null) => {
    if (isForgotten.current) return keeping?.forget();
    keeper.current = keeping;
    if (keeping?.returned && design) onReturned(keeping.returned, design);
    else onNothing();
    return undefined;
  });
  const onHidden = useEffectEvent(() => {
    if (isForgotten.current || isEmpty) return;
    remember("design", storeDesign(latest.design));
    const source = photos.sourceOf(latest.photo);
    if (source) keeper.current?.keep(source);
  });
  const onShown = useEffectEvent(() => keeper.current?.drop());
  const keepForReload = async (): Promise<Kept> => {
    if (isForgotten.current || isEmpty) return "empty";
    if (!remember("design", storeDesign(latest.design))) return "nothing";
    const source = photos.sourceOf(latest.photo);
    const isWhole = !source || (await keeper.current?.keepForReload(source));
    return isWhole ? "all" : "without-photo";
  };
  const keepNow = async (): Promise<boolean> => {
    const kept = await keepForReload();
    // Only with its photo does a design come back as a picture.
    return kept === "empty" || (kept === "all" && latest.photo !== null);
  };

  useEffect(() => {
    // A part of its own: nobody has to wait for it.
    import("../browser/keep-work/start-keeping.ts")
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
    keeper.current?.forget();
    keeper.current?.drop();
  };
  useEffect(() => haveAtHand({ keepForReload, forget }));
  return { forget, keepNow };
}
