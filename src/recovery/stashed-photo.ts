import type { DropStashed } from "../offline/precache-format.ts";
import { forget, recall } from "./session-store.ts";
import { decryptPhoto, headOf, isFresh, stashFolder } from "./stash-file.ts";

let root: FileSystemDirectoryHandle | null = null;

/**
 * The folder of this site's kept photos, with `create` made where there is none; null where nothing is kept, or the browser
 * has no such storage or denies it.
 */
export async function openStash(
  options: FileSystemGetDirectoryOptions = {},
): Promise<FileSystemDirectoryHandle | null> {
  try {
    root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(stashFolder(), options);
  } catch {
    return null;
  }
}

/**
 * The photo that was kept when this tab was hidden, out of storage and in memory now; null where there is none, or it is
 * older than an hour, unfinished or not this tab's own: then it is only deleted. `now` in milliseconds since 1970.
 */
export async function takeStashedPhoto(
  folder: FileSystemDirectoryHandle,
  tab: string,
  now: number,
): Promise<File | null> {
  const key = recall("key");
  forget("key");
  try {
    const file = await (await folder.getFileHandle(tab)).getFile();
    const head = await headOf(file);
    const photo = key && isFresh(head, now) ? await decryptPhoto(file, head, key).catch(() => null) : null;
    // Deleted before it is opened, so that a photo which ends the page cannot do so again and again.
    await folder.removeEntry(tab);
    return photo;
  } catch {
    return null;
  }
}

/**
 * Deletes all kept photos of this site, and this tab's key at once. The browser has been asked when this returns, even if
 * the page goes then.
 */
export function forgetStash(): void {
  forget("key");
  const remove = (from: FileSystemDirectoryHandle) => from.removeEntry(stashFolder(), { recursive: true });
  const removal = root ? remove(root) : navigator.storage?.getDirectory?.().then(remove);
  removal?.catch(() => {}); // There was none.
}

/**
 * Asks the service worker, if there is one, to delete the photo that this tab kept: a page that goes may have had no time
 * to, or its own worker was still writing.
 */
export function leaveToServiceWorker(tab: string): void {
  navigator.serviceWorker?.controller?.postMessage({ dropKept: tab } satisfies DropStashed);
}
