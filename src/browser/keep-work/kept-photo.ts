import { HEAD_BYTES, headOf, isFresh, KEPT_PHOTOS } from "./kept-photo-file.ts";

let root: FileSystemDirectoryHandle | null = null;

/**
 * The folder of this site's kept photos, with `create` made where there is none; null where nothing is kept, or the browser
 * has no such storage or denies it.
 */
export async function openKeptPhotos(
  options: FileSystemGetDirectoryOptions = {},
): Promise<FileSystemDirectoryHandle | null> {
  try {
    root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(KEPT_PHOTOS, options);
  } catch {
    return null;
  }
}

/**
 * The photo that was kept when this tab was hidden, out of storage and in memory now; null where there is none, or it is
 * older than an hour or unfinished: then it is only deleted. `now` in milliseconds since 1970.
 */
export async function takeKeptPhoto(
  folder: FileSystemDirectoryHandle,
  tab: string,
  now: number,
): Promise<File | null> {
  try {
    const file = await (await folder.getFileHandle(tab)).getFile();
    const head = await headOf(file);
    const photo = isFresh(head, now) ? await copyPhoto(file, head.photoBytes) : null;
    // Deleted before it is opened, so that a photo which ends the page cannot do so again and again.
    await folder.removeEntry(tab);
    return photo;
  } catch {
    return null;
  }
}

/** Deletes all kept photos. The browser has been asked when this returns, even if the page goes at once. */
export function forgetKeptPhotos(): void {
  const remove = (from: FileSystemDirectoryHandle) => from.removeEntry(KEPT_PHOTOS, { recursive: true });
  const removal = root ? remove(root) : navigator.storage?.getDirectory?.().then(remove);
  removal?.catch(() => {}); // There was none.
}

/** Its bytes in memory: a file that is deleted can no longer be read. Null where it is not whole. */
async function copyPhoto(file: File, photoBytes: number): Promise<File | null> {
  if (photoBytes === 0 || file.size !== HEAD_BYTES + photoBytes) return null;
  return new File([await file.slice(HEAD_BYTES).arrayBuffer()], "photo");
}
