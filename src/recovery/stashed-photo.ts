import type { DropStashed } from "../offline/precache-format.ts";
import { forget, recall } from "./session-store.ts";
import { decryptPhoto, headOf, isFresh, stashFolder } from "./stash-file.ts";

let root: FileSystemDirectoryHandle | null = null;

/** The folder of stashed photos, created on request; null if there is none or the browser denies the storage. */
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
 * Takes the photo that this tab stashed out of storage into memory. Null if there is none; one that is older than an
 * hour, unfinished or not this tab's is only deleted. `now` in milliseconds since 1970.
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
    // Deleted before it is opened, so that a photo that crashes the page cannot do so repeatedly.
    await folder.removeEntry(tab);
    return photo;
  } catch {
    return null;
  }
}

/** Deletes all stashed photos, and this tab's key. The requests are made before this returns. */
export function forgetStash(): void {
  forget("key");
  const remove = (from: FileSystemDirectoryHandle) => from.removeEntry(stashFolder(), { recursive: true });
  const removal = root ? remove(root) : navigator.storage?.getDirectory?.().then(remove);
  removal?.catch(() => {}); // There is none.
}

/** Has the service worker delete the photo: a page that is left may lack time, or its worker may still write. */
export function leaveToServiceWorker(tab: string): void {
  navigator.serviceWorker?.controller?.postMessage({ dropKept: tab } satisfies DropStashed);
}
