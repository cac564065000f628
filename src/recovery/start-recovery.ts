import { sweepSharedPhotos } from "../offline/forget-shared-photos.ts";
import { makePhotoStash, type PhotoStash } from "./photo-stash.ts";
import { onSiteLeft } from "./site-navigation.ts";
import { openStash, takeStashedPhoto } from "./stashed-photo.ts";
import { claimTab } from "./tab-lock.ts";

export type Recovery = PhotoStash & {
  /** The photo that this tab had when it was hidden and ended; null if there was none. */
  readonly returned: File | null;
};

/**
 * Claims this tab's photo, if there is one, and gets ready to keep one. Null where this browser can keep none. Calls back for
 * the page's life when it goes out of sight and when it is shown again.
 */
export async function startRecovery(onHidden: () => void, onShown: () => void): Promise<Recovery | null> {
  watchHidden({ onHidden, onShown });
  void sweepSharedPhotos(Date.now());
  const tab = await claimTab();
  if (!tab) return null;
  const stash = makePhotoStash(tab);
  // Somebody who closes a tab does not want its photo back. When the system ends a page there is no such event, and the
  // photo stays.
  onSiteLeft(stash.dropAtOnce);
  const folder = await openStash();
  const returned = folder && (await takeStashedPhoto(folder, tab, Date.now()));
  if (folder) stash.sweep();
  return { ...stash, returned };
}

type HiddenWatch = {
  readonly onHidden: () => void;
  readonly onShown: () => void;
};

/**
 * Calls back when the page goes out of sight while it stays open (another tab, another app, the camera), and when it is
 * shown again. A page that is closed or left does not count as hidden. Returns a way to stop.
 */
export function watchHidden({ onHidden, onShown }: HiddenWatch): () => void {
  // pagehide comes before the visibility changes, and only when the page is closed or left:
  // https://html.spec.whatwg.org/multipage/document-lifecycle.html#unload-a-document
  let isLeft = false;
  const controller = new AbortController();
  const { signal } = controller;
  addEventListener("pagehide", () => (isLeft = true), { signal });
  addEventListener("pageshow", () => (isLeft = false), { signal });
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") onShown();
      else if (!isLeft) onHidden();
    },
    { signal },
  );
  return () => controller.abort();
}
