import { forgetKeptPhotos, openKeptPhotos, takeKeptPhoto } from "./kept-photo.ts";
import { makePhotoKeeper, type PhotoKeeper } from "./photo-keeper.ts";
import { claimTab } from "./tab-claim.ts";
import { watchHidden } from "./watch-hidden.ts";

export type Keeping = PhotoKeeper & {
  /** The photo that this tab had when it was hidden and ended; null if there was none. */
  readonly returned: File | null;
  /** Deletes all kept photos. The browser has been asked when this returns. */
  readonly forget: () => void;
};

/**
 * Claims this tab's photo, if there is one, and gets ready to keep one. Null where this browser can keep none. Tells for
 * the page's life when it goes out of sight and when it is seen again.
 */
export async function startKeeping(onHidden: () => void, onShown: () => void): Promise<Keeping | null> {
  let keeper: PhotoKeeper | null = null;
  // Whoever closes a tab does not want its photo back. A phone that ends a page says nothing, and the photo stays.
  watchHidden({ onHidden, onShown, onClosedHidden: () => keeper?.dropAtOnce() });
  const tab = await claimTab();
  if (!tab) return null;
  keeper = makePhotoKeeper(tab);
  const folder = await openKeptPhotos();
  const returned = folder && (await takeKeptPhoto(folder, tab, Date.now()));
  if (folder) keeper.sweep();
  return { ...keeper, returned, forget: forgetKeptPhotos };
}
