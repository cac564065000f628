import { openKeptPhotos } from "./kept-photo.ts";
import { KEPT_FOR_MS, sweepKeptPhotos } from "./kept-photo-file.ts";
import { onSiteLeft } from "./site-navigation.ts";
import { forget, recall } from "./tab-memory.ts";

/**
 * For pages without an editor: guards the photo that the editor has left behind for the way back. Deletes it when this page
 * is closed or leads to another site, and after an hour; deletes photos of other tabs that are too old.
 */
export async function guardCarriedWork(): Promise<void> {
  const tab = recall("tab");
  let folder: FileSystemDirectoryHandle | null = null;
  const drop = () => {
    // Without the key, what cannot be deleted in time cannot be read either.
    forget("key");
    if (tab) folder?.removeEntry(tab).catch(() => {});
  };
  onSiteLeft(drop);
  setTimeout(drop, KEPT_FOR_MS);
  folder = await openKeptPhotos();
  if (folder) await sweepKeptPhotos(folder, Date.now()).catch(() => {});
}
