import { startWorker } from "../browser/trusted-script.ts";
import type { KeeperRequest, Keeping } from "./keeper-messages.ts";
import keeperWorker from "./keeper-worker.ts?worker&url";
import { openKeptPhotos } from "./kept-photo.ts";
import { KEPT_FOR_MS, keptPhotosFolder } from "./kept-photo-file.ts";
import { newKey } from "./photo-cipher.ts";
import { forget, remember } from "./tab-memory.ts";

/**
 * The largest file that is kept. Phones' 48 MP photos have 5 to 20 MB, those of 108 and 200 MP up to about 60.
 * Chromium writes about 50 MB a second: 20 MB take 0.4 s, these 128 MiB 2.7 s. What comes back is read into memory.
 */
const LARGEST_KEPT_BYTES = 128 * 1024 * 1024;

/** Those 2.7 s on a device four times as slow. */
const LONGEST_WRITING_MS = 10_000;

/** Keeps one photo of this tab in the origin's private storage, encrypted, while the page is hidden or being replaced. */
export type PhotoKeeper = {
  /** Gets ready, so that keeping starts at once and needs no network. */
  readonly warmUp: () => void;
  /** Writes the photo's own file, and deletes it after an hour. Takes ten seconds at most; never rejects. */
  readonly keep: (photo: Blob) => Promise<Keeping>;
  /** Deletes it, and ends a writing under way. */
  readonly drop: () => void;
  /**
   * Deletes what has been written. The browser has been asked when this returns, even if the page goes at once; and
   * whatever it still finds no time for cannot be read, because its key is gone already.
   */
  readonly dropAtOnce: () => void;
  /** Deletes whatever no tab may take any more: older than an hour, or unfinished. */
  readonly sweep: () => void;
};

/** Makes a keeper for the tab of this name. */
export function makePhotoKeeper(tab: string): PhotoKeeper {
  let worker: Worker | null = null;
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const folder = keptPhotosFolder();
  let handle: FileSystemDirectoryHandle | null = null;

  const start = () => {
    const started = startWorker(keeperWorker, "photo keeper");
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) worker = null;
    };
    return started;
  };
  const ask = (request: KeeperRequest, transfer: Transferable[] = []) => {
    worker ??= start();
    worker.postMessage(request, transfer);
  };
  const drop = () => {
    clearTimeout(timer);
    if (isKept) {
      forget("key");
      ask({ folder, kind: "drop", name: tab });
    }
    isKept = false;
  };
  return {
    warmUp: () => {
      worker ??= start();
    },
    keep: (photo) =>
      new Promise((resolve) => {
        clearTimeout(timer);
        const key = newKey();
        if (photo.size > LARGEST_KEPT_BYTES || !remember("key", key)) return resolve("failed");
        isKept = true;
        timer = setTimeout(drop, KEPT_FOR_MS);
        const { port1, port2 } = new MessageChannel();
        const finish = (keeping: Keeping) => {
          clearTimeout(limit);
          port1.close();
          resolve(keeping);
        };
        const limit = setTimeout(() => {
          drop();
          finish("failed");
        }, LONGEST_WRITING_MS);
        port1.onmessage = ({ data }: MessageEvent<Keeping>) => finish(data);
        ask({ folder, kind: "keep", name: tab, photo, key, time: Date.now(), answer: port2 }, [port2]);
        void openKeptPhotos({ create: true }).then((made) => (handle = made));
        return undefined;
      }),
    drop,
    dropAtOnce: () => {
      // The worker lives a moment longer, and one that is just writing has the file to itself.
      drop();
      handle?.removeEntry(tab).catch(() => {});
    },
    sweep: () => ask({ folder, kind: "sweep", now: Date.now() }),
  };
}
