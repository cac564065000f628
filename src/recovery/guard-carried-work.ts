import { leaveToServiceWorker, openKeptPhotos } from "./kept-photo.ts";
import { KEPT_FOR_MS, sweepKeptPhotos } from "./kept-photo-file.ts";
import { forget, recall } from "./session-store.ts";
import { onSiteLeft } from "./site-navigation.ts";

/**
 * Guards the photo that an editor has left behind in this tab, on pages that cannot take it up or have not yet. Deletes it
 * when this page is closed or leads to another site, and after an hour.
 */
export async function guardCarriedWork(): Promise<void> {
  const key = recall("key");
  if (key === null) return;
  const tab = recall("tab");
  let folder: FileSystemDirectoryHandle | null = null;
  const drop = () => {
    // Without the key, what cannot be deleted in time cannot be read either.
    forget("key");
    if (!tab) return;
    if (folder) folder.removeEntry(tab).catch(() => {});
    else leaveToServiceWorker(tab);
  };
  onSiteLeft(drop);
  setTimeout(() => {
    // An editor may have taken it up, and keep another one by now.
    if (recall("key") === key) drop();
  }, KEPT_FOR_MS);
  folder = await openKeptPhotos();
}

/** Deletes photos of any tab that are too old or unfinished. */
export async function sweepCarriedWork(): Promise<void> {
  const folder = await openKeptPhotos();
  if (folder) await sweepKeptPhotos(folder, Date.now()).catch(() => {});
}
