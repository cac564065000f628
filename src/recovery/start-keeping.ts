import { sweepSharedPhotos } from "../offline/forget-shared-photos.ts";
import { openKeptPhotos, takeKeptPhoto } from "./kept-photo.ts";
import { makePhotoKeeper, type PhotoKeeper } from "./photo-keeper.ts";
import { onSiteLeft } from "./site-navigation.ts";
import { claimTab } from "./tab-lock.ts";
import { watchHidden } from "./watch-hidden.ts";

export type Recovery = PhotoKeeper & {
  /** The photo that this tab had when it was hidden and ended; null if there was none. */
  readonly returned: File | null;
};

/**
 * Claims this tab's photo, if there is one, and gets ready to keep one. Null where this browser can keep none. Calls back for
 * the page's life when it goes out of sight and when it is shown again.
 */
export async function startKeeping(onHidden: () => void, onShown: () => void): Promise<Recovery | null> {
  watchHidden({ onHidden, onShown });
  void sweepSharedPhotos(Date.now());
  const tab = await claimTab();
  if (!tab) return null;
  const keeper = makePhotoKeeper(tab);
  // Somebody who closes a tab does not want its photo back. When the system ends a page there is no such event, and the
  // photo stays.
  onSiteLeft(keeper.dropAtOnce);
  const folder = await openKeptPhotos();
  const returned = folder && (await takeKeptPhoto(folder, tab, Date.now()));
  if (folder) keeper.sweep();
  return { ...keeper, returned };
}
