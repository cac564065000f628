import { sweepSharedPhotos } from "../offline/forget-shared-photos.ts";
import { makePhotoStash, type PhotoStash } from "./photo-stash.ts";
import { onSiteLeft } from "./site-navigation.ts";
import { openStash, takeStashedPhoto } from "./stashed-photo.ts";
import { claimTab } from "./tab-lock.ts";

export type Recovery = PhotoStash & {
  /** The photo that this tab stored before its last page was reloaded, replaced or ended; null if there is none. */
  readonly returned: File | null;
};

/**
 * Takes back this tab's photo, if any, and prepares to store one. Null if this browser cannot store photos. Calls
 * back whenever the page is hidden or shown, for the page's lifetime.
 */
export async function startRecovery(onHidden: () => void, onShown: () => void): Promise<Recovery | null> {
  watchHidden({ onHidden, onShown });
  void sweepSharedPhotos(Date.now());
  const tab = await claimTab();
  if (!tab) return null;
  const stash = makePhotoStash(tab);
  // Closing a tab discards its photo. When the system ends a page, no event fires, so its photo stays.
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
 * Calls back when the page is hidden while it stays open (another tab, another app, the camera), and when it is shown
 * again. A page that is closed or left does not count as hidden. Returns a function that unsubscribes.
 */
export function watchHidden({ onHidden, onShown }: HiddenWatch): () => void {
  // pagehide precedes the change of visibility, and fires only when the page is closed or left:
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
