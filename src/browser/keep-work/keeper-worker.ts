import type { KeeperRequest } from "./keeper-messages.ts";
import { HEAD_BYTES, KEPT_PHOTOS, packHead } from "./kept-photo-file.ts";

// Files are written here because Safari before 26 writes into its private storage in workers only:
// https://caniuse.com/mdn-api_filesystemfilehandle_createwritable

/** Between two pieces a newer request is heard. 4 MiB are written in a few milliseconds. */
const PIECE_BYTES = 4 * 1024 * 1024;

let newest = 0;
let work: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<KeeperRequest>) => {
  newest += 1;
  const number = newest;
  work = work.then(async () => {
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
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(KEPT_PHOTOS, { create: true });
  const file = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
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

const dropQuietly = (name: string): Promise<void> => drop(name).catch(() => {});

async function drop(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(KEPT_PHOTOS);
  await folder.removeEntry(name);
}
