import type { KeeperRequest } from "./keeper-messages.ts";
import { HEAD_BYTES, headOf, isFresh, KEPT_PHOTOS, packHead } from "./kept-photo-file.ts";

// Files are written here because Safari before 26 writes into its private storage in workers only:
// https://caniuse.com/mdn-api_filesystemfilehandle_createwritable

/** Between two pieces a newer request is heard. 4 MiB are written in a few milliseconds. */
const PIECE_BYTES = 4 * 1024 * 1024;

let newest = 0;
let work: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<KeeperRequest>) => {
  if (data.kind !== "sweep") newest += 1;
  const number = newest;
  work = work.then(async () => {
    if (data.kind === "sweep") return sweep(data.now).catch(() => {});
    if (data.kind === "drop") return dropQuietly(data.name);
    const isKept = await keep(data, () => number === newest).catch(() => false);
    if (!isKept) await dropQuietly(data.name);
    data.answer?.postMessage(isKept);
  });
};

// What fails (no room, no permission, no such storage) is silent: nothing was promised, and nothing half is left.

type Keep = Extract<KeeperRequest, { kind: "keep" }>;

/** False if a newer request came before it was whole. */
async function keep({ name, photo, time }: Keep, isNewest: () => boolean): Promise<boolean> {
  // Another tab that has just dropped its photo may take the folder away in between.
  const handle = await makeFile(name).catch(() => makeFile(name));
  const file = await handle.createSyncAccessHandle();
  const write = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, at: number) => {
    if (file.write(bytes, { at }) < bytes.byteLength) throw new Error("no room");
  };
  try {
    file.truncate(0);
    for (let at = 0; at < photo.size; at += PIECE_BYTES) {
      const bytes = await photo.slice(at, at + PIECE_BYTES).arrayBuffer();
      if (!isNewest()) return false;
      write(bytes, HEAD_BYTES + at);
    }
    write(packHead({ time, photoBytes: photo.size }), 0);
    file.flush();
    return true;
  } finally {
    file.close();
  }
}

async function makeFile(name: string): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(KEPT_PHOTOS, { create: true });
  return folder.getFileHandle(name, { create: true });
}

const dropQuietly = (name: string): Promise<void> => drop(name).catch(() => {});

async function drop(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(KEPT_PHOTOS);
  await folder.removeEntry(name);
  await removeIfEmpty(root);
}

/**
 * Deletes every photo, of any tab, that is older than an hour or unfinished. Done here and not in the page: a page that is
 * left while it lists a folder stays in Chromium's memory for the life of the process (seen in 156; a worker's goes).
 */
async function sweep(now: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(KEPT_PHOTOS);
  for (const name of await namesIn(folder)) {
    try {
      const head = await headOf(await (await folder.getFileHandle(name)).getFile());
      if (!isFresh(head, now)) await folder.removeEntry(name);
    } catch {
      // Another tab is just writing or deleting it.
    }
  }
  await removeIfEmpty(root);
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** With no folder, the next page has nothing to sweep. Rejects where another tab's photo is in it. */
const removeIfEmpty = (root: FileSystemDirectoryHandle): Promise<void> => root.removeEntry(KEPT_PHOTOS);
