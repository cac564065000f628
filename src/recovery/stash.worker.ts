import { encryptPiece, importKey, TAG_BYTES } from "./photo-cipher.ts";
import {
  dropStashedPhoto,
  HEAD_BYTES,
  PIECE_BYTES,
  packHead,
  removeIfEmpty,
  sweepStash,
} from "./stash-file.ts";
import type { StashAnswer, StashOutcome, StashRequest } from "./stash-messages.ts";

// Files are written in a worker because Safari before 26 writes to its private storage only there:
// https://caniuse.com/mdn-api_filesystemfilehandle_createwritable

let newest = 0;
/** Resumes a write that waits for `finish`. */
let goOn = () => {};
let work: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<StashRequest>) => {
  if (data.kind === "finish") return goOn();
  if (data.kind !== "sweep") {
    newest += 1;
    goOn();
  }
  const number = newest;
  work = work.then(async () => {
    if (data.kind === "sweep") return sweep(data.folder, data.now).catch(() => {});
    if (data.kind === "drop") return dropQuietly(data.folder, data.name);
    const outcome = await store(data, () => number === newest).catch((): StashOutcome => "failed");
    if (outcome !== "stored") await dropQuietly(data.folder, data.name);
    data.answer.postMessage(outcome satisfies StashAnswer);
  });
  return undefined;
};

// If there is no room, permission or storage, nothing is thrown: the worker answers that it did not store the photo, and
// deletes the unfinished file.

type StoreRequest = Extract<StashRequest, { kind: "store" }>;

async function store(
  { folder, name, photo, key, time, answer }: StoreRequest,
  isNewest: () => boolean,
): Promise<StashOutcome> {
  const cryptoKey = await importKey(key);
  // Another tab that drops its photo may delete the folder in between.
  const handle = await makeFile(folder, name).catch(() => makeFile(folder, name));
  const file = await handle.createSyncAccessHandle();
  const write = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, at: number) => {
    if (file.write(bytes, { at }) < bytes.byteLength) throw new Error("no room");
  };
  try {
    file.truncate(0);
    for (let piece = 0; piece * PIECE_BYTES < photo.size; piece++) {
      const at = piece * PIECE_BYTES;
      const bytes = await photo
        .slice(at, at + PIECE_BYTES)
        .arrayBuffer()
        .catch(() => null);
      if (!bytes) return "unreadable";
      if (!isNewest()) return "failed";
      const encrypted = await encryptPiece(cryptoKey, piece, bytes);
      if (!isNewest()) return "failed";
      write(encrypted, HEAD_BYTES + at + piece * TAG_BYTES);
    }
    const maySettle = new Promise<void>((resolve) => (goOn = resolve));
    answer.postMessage("written" satisfies StashAnswer);
    await maySettle;
    if (!isNewest()) return "failed";
    write(packHead({ time, photoBytes: photo.size }), 0);
    file.flush();
    return "stored";
  } finally {
    file.close();
  }
}

async function makeFile(folder: string, name: string): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getDirectoryHandle(folder, { create: true });
  return handle.getFileHandle(name, { create: true });
}

const dropQuietly = (folder: string, name: string): Promise<void> =>
  dropStashedPhoto(folder, name).catch(() => {});

/** Runs in the worker, because Chromium (156) never releases a page that is left while the page lists a folder. */
async function sweep(folder: string, now: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await sweepStash(await root.getDirectoryHandle(folder), now);
  await removeIfEmpty(root, folder);
}
