import { forget, recall } from "./session-store.ts";
import { onSiteLeft } from "./site-navigation.ts";
import { headIn, STASH_LIFETIME_MS, sweepStash } from "./stash-file.ts";
import { leaveToServiceWorker, openStash } from "./stashed-photo.ts";

/**
 * Guards the photo that an editor in this tab has stored, while a page is open that cannot restore it or has not
 * restored it yet. Deletes it when the page is closed or the user goes to another site, and an hour after it was
 * stored.
 */
export async function guardCarriedWork(): Promise<void> {
  const key = recall("key");
  if (key === null) return;
  const tab = recall("tab");
  let folder: FileSystemDirectoryHandle | null = null;
  const drop = () => {
    // Whatever cannot be deleted in time cannot be read without its key.
    forget("key");
    if (!tab) return;
    if (folder) folder.removeEntry(tab).catch(() => {});
    else leaveToServiceWorker(tab);
  };
  onSiteLeft(drop);
  folder = await openStash();
  const time = await timeOf(folder, tab);
  setTimeout(
    () => {
      // An editor may have restored it, and stored another one, in the meantime.
      if (recall("key") === key) drop();
    },
    time + STASH_LIFETIME_MS - Date.now(),
  );
}

/** When this tab's photo was stored, in milliseconds since 1970; 0 if it is gone. */
async function timeOf(folder: FileSystemDirectoryHandle | null, tab: string | null): Promise<number> {
  if (!folder || !tab) return 0;
  try {
    return (await headIn(folder, tab)).time;
  } catch {
    return 0;
  }
}

/**
 * Deletes photos that no page may read any more. The service worker does so whenever it serves a page, and then this
 * does nothing: Chromium (156) never releases a page that is left while the page lists a folder.
 */
export async function sweepCarriedWork(): Promise<void> {
  if (navigator.serviceWorker?.controller) return;
  const folder = await openStash();
  if (folder) await sweepStash(folder, Date.now()).catch(() => {});
}
