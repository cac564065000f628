import { HEAD_BYTES, isFresh, KEPT_PHOTOS, readHead } from "./kept-photo-file.ts";

let root: FileSystemDirectoryHandle | null = null;

/**
 * The photo that was kept when this tab was hidden, out of storage and in memory now; null where there is none. Deletes
 * every photo, of any tab, that is older than an hour or unfinished. `now` in milliseconds since 1970.
 */
export async function takeKeptPhoto(tab: string, now: number): Promise<File | null> {
  const folder = await openFolder();
  if (!folder) return null;
  let photo: File | null = null;
  for (const name of await namesIn(folder)) {
    try {
      const file = await (await folder.getFileHandle(name)).getFile();
      const head = readHead(await file.slice(0, HEAD_BYTES).arrayBuffer());
      const isMine = name === tab;
      if (isMine && isFresh(head, now)) photo = await copyPhoto(file, head.photoBytes);
      // Deleted before it is opened, so that a photo which ends the page cannot do so again and again.
      if (isMine || !isFresh(head, now)) await folder.removeEntry(name);
    } catch {
      // Another tab is just writing or deleting it.
    }
  }
  return photo;
}

/** Deletes all kept photos. The browser has been asked when this returns, even if the page goes at once. */
export function forgetKeptPhotos(): void {
  const remove = (from: FileSystemDirectoryHandle) => from.removeEntry(KEPT_PHOTOS, { recursive: true });
  const removal = root ? remove(root) : navigator.storage?.getDirectory?.().then(remove);
  removal?.catch(() => {}); // There was none.
}

/** Null where nothing was ever kept, or the browser has no such storage or denies it, as in private windows. */
async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(KEPT_PHOTOS);
  } catch {
    return null;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** Its bytes in memory: a file that is deleted can no longer be read. Null where it is not whole. */
async function copyPhoto(file: File, photoBytes: number): Promise<File | null> {
  if (photoBytes === 0 || file.size !== HEAD_BYTES + photoBytes) return null;
  return new File([await file.slice(HEAD_BYTES).arrayBuffer()], "photo");
}
