import { storageName } from "../platform/site-root.ts";
import { decryptPiece, importKey, TAG_BYTES } from "./photo-cipher.ts";

// A stashed photo is a file: a head, then the photo's bytes, encrypted in pieces. The key is only in the tab's
// session storage (session-store.ts), so a file without its tab cannot be read.

/** The site's folder in the origin's private storage. Each tab has one file in it, named after the tab. */
export const stashFolder = (root?: string): string => encodeURIComponent(storageName("kept-photos", root));

export const STASH_LIFETIME_MS = 3_600_000;

/** Two doubles of 8 bytes: the time and the size of the photo. */
export const HEAD_BYTES = 16;

/** A newer request takes effect between two pieces. 4 MiB are encrypted and written in a few milliseconds. */
export const PIECE_BYTES = 4 * 1024 * 1024;

export type StashHead = {
  /** Milliseconds since 1970. 0: the photo is not completely written. */
  readonly time: number;
  readonly photoBytes: number;
};

/** Encodes the head. It is written last, so a file without it is unfinished. */
export function packHead({ time, photoBytes }: StashHead): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Float64Array([time, photoBytes]).buffer);
}

/** Reads the head of a file; all zeros if the file is unfinished. Rejects if the file is gone. */
export async function headOf(file: Blob): Promise<StashHead> {
  const bytes = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const [time = 0, photoBytes = 0] = bytes.byteLength < HEAD_BYTES ? [] : new Float64Array(bytes, 0, 2);
  return { time, photoBytes };
}

export const headIn = async (folder: FileSystemDirectoryHandle, tab: string): Promise<StashHead> =>
  headOf(await (await folder.getFileHandle(tab)).getFile());

/** Whether a photo may still be restored. A time in the future is not trusted either. */
export const isFresh = ({ time }: StashHead, now: number): boolean =>
  time <= now && now - time < STASH_LIFETIME_MS;

/**
 * Decrypts the photo into memory, because a deleted file can no longer be read. `head` is the file's own. Rejects if
 * the file is incomplete or changed, or the key is not its key.
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
 * Deletes the photos of all tabs that are older than an hour or unfinished. `now` in milliseconds since 1970. Rejects
 * if the folder is deleted meanwhile.
 */
export async function sweepStash(folder: FileSystemDirectoryHandle, now: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    try {
      if (!isFresh(await headIn(folder, name), now)) await folder.removeEntry(name);
    } catch {
      // Another tab is writing or deleting it.
    }
  }
}

/** Deletes a tab's photo. Rejects if there is none, or while the tab's worker is writing it. */
export async function dropStashedPhoto(folder: string, tab: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await (await root.getDirectoryHandle(folder)).removeEntry(tab);
  await removeIfEmpty(root, folder);
}

/** Deletes the folder, so that the next page has nothing to sweep. Rejects if another tab's photo is in it. */
export const removeIfEmpty = (root: FileSystemDirectoryHandle, folder: string): Promise<void> =>
  root.removeEntry(folder);
