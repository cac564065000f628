import { storageName } from "../platform/site-root.ts";
import { decryptPiece, importKey, TAG_BYTES } from "./photo-cipher.ts";

// A kept photo is a file: a head, then the photo's bytes, encrypted piece by piece. The key is in the tab's own memory
// (session-store.ts) and nowhere else: what is left of a file without its tab cannot be read.

/** The name of this site's folder in the origin's private storage. Each tab has one file in it, named after the tab. */
export const stashFolder = (root?: string): string => encodeURIComponent(storageName("kept-photos", root));

/** A photo is kept for so long at most. Milliseconds. */
export const STASH_LIFETIME_MS = 3_600_000;

/** When it was written, and how many bytes the photo has; two doubles of 8 bytes. */
export const HEAD_BYTES = 16;

/** Between two pieces a newer request is heard. 4 MiB are encrypted and written in a few milliseconds. */
export const PIECE_BYTES = 4 * 1024 * 1024;

export type StashHead = {
  /** Milliseconds since 1970, by the page's clock. 0: the photo is not written completely. */
  readonly time: number;
  readonly photoBytes: number;
};

/** The head as bytes. It is written last: a file without it is unfinished. */
export function packHead({ time, photoBytes }: StashHead): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Float64Array([time, photoBytes]).buffer);
}

/** The head of a file; of an unfinished one, nothing but zeros. Rejects where the file is gone. */
export async function headOf(file: Blob): Promise<StashHead> {
  const bytes = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const [time = 0, photoBytes = 0] = bytes.byteLength < HEAD_BYTES ? [] : new Float64Array(bytes, 0, 2);
  return { time, photoBytes };
}

/** The head of a tab's file. Rejects if there is none. */
export const headIn = async (folder: FileSystemDirectoryHandle, tab: string): Promise<StashHead> =>
  headOf(await (await folder.getFileHandle(tab)).getFile());

/** Whether a photo may still be brought back. One from the future is as little to be trusted as one that is too old. */
export const isFresh = ({ time }: StashHead, now: number): boolean =>
  time <= now && now - time < STASH_LIFETIME_MS;

/**
 * The photo in a file, in memory: a file that is deleted can no longer be read. `head` is the file's own. Rejects where the
 * file is not whole, was changed, or the key is another one's.
 */
export async function decryptPhoto(file: Blob, { photoBytes }: StashHead, key: string): Promise<File> {
  const cryptoKey = await importKey(key);
  const pieces: ArrayBuffer[] = [];
  for (let at = HEAD_BYTES; at < file.size; at += PIECE_BYTES + TAG_BYTES) {
    const encrypted = await file.slice(at, at + PIECE_BYTES + TAG_BYTES).arrayBuffer();
    pieces.push(await decryptPiece(cryptoKey, pieces.length, encrypted));
  }
  const photo = new File(pieces, "photo");
  if (photo.size === 0 || photo.size !== photoBytes) throw new Error("not whole");
  return photo;
}

/**
 * Deletes every photo in the folder, of any tab, that is older than an hour or unfinished. `now` in milliseconds since
 * 1970. Rejects where the folder goes meanwhile.
 */
export async function sweepStash(folder: FileSystemDirectoryHandle, now: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    try {
      if (!isFresh(await headIn(folder, name), now)) await folder.removeEntry(name);
    } catch {
      // Another tab is just writing or deleting it.
    }
  }
}

/** Deletes a tab's photo in the folder of that name. Rejects where there is none, or the tab's worker is just writing it. */
export async function dropStashedPhoto(folder: string, tab: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await (await root.getDirectoryHandle(folder)).removeEntry(tab);
  await removeIfEmpty(root, folder);
}

/** With no folder, the next page has nothing to sweep. Rejects where another tab's photo is in it. */
export const removeIfEmpty = (root: FileSystemDirectoryHandle, folder: string): Promise<void> =>
  root.removeEntry(folder);
