import { startWorker } from "../platform/trusted-script.ts";
import { newKey } from "./photo-cipher.ts";
import { forget, remember } from "./session-store.ts";
import stashWorker from "./stash.worker.ts?worker&url";
import { STASH_LIFETIME_MS, stashFolder } from "./stash-file.ts";
import type { StashAnswer, StashOutcome, StashRequest } from "./stash-messages.ts";
import { leaveToServiceWorker, openStash } from "./stashed-photo.ts";

/**
 * The largest file that is stashed. Phones' 48 MP photos have 5 to 20 MB, those of 108 and 200 MP up to about 60.
 * Chromium writes about 50 MB a second: 20 MB take 0.4 s, 128 MiB 2.7 s. Restoring reads it into memory.
 */
const LARGEST_PHOTO_BYTES = 128 * 1024 * 1024;

/** About what 128 MiB take on a device four times as slow. */
const LONGEST_WRITING_MS = 10_000;

/** Stores one photo of this tab, encrypted, while the page is hidden or being replaced. */
export type PhotoStash = {
  /** Starts the worker, so that storing begins at once and needs no network. */
  readonly warmUp: () => void;
  /** Stores the photo and deletes it after an hour. Takes ten seconds at most; never rejects. */
  readonly store: (photo: Blob) => Promise<StashOutcome>;
  readonly drop: () => void;
  /**
   * Like `drop`, for a page that is being left: the request is made before this returns. A file that was still being
   * written cannot be read without its key; the service worker, if any, deletes it.
   */
  readonly dropAtOnce: () => void;
  readonly sweep: () => void;
};

export function makePhotoStash(tab: string): PhotoStash {
  let worker: Worker | null = null;
  /** The key of the photo that is being written or stored. */
  let current: string | null = null;
  let unfinished = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const folder = stashFolder();
  let handle: FileSystemDirectoryHandle | null = null;

  const start = () => {
    const started = startWorker(stashWorker, "photo stash");
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) worker = null;
    };
    return started;
  };
  const ask = (request: StashRequest, transfer: Transferable[] = []) => {
    worker ??= start();
    worker.postMessage(request, transfer);
  };
  const drop = () => {
    clearTimeout(timer);
    if (current) {
      forget("key");
      ask({ folder, kind: "drop", name: tab });
    }
    current = null;
  };
  return {
    warmUp: () => {
      worker ??= start();
    },
    store: (photo) =>
      new Promise((resolve) => {
        clearTimeout(timer);
        if (photo.size > LARGEST_PHOTO_BYTES) return resolve("failed");
        const key = newKey();
        current = key;
        unfinished += 1;
        timer = setTimeout(drop, STASH_LIFETIME_MS);
        const { port1, port2 } = new MessageChannel();
        const finish = (outcome: StashOutcome) => {
          clearTimeout(limit);
          port1.close();
          resolve(outcome);
        };
        const limit = setTimeout(() => {
          drop();
          finish("failed");
        }, LONGEST_WRITING_MS);
        port1.onmessage = ({ data }: MessageEvent<StashAnswer>) => {
          if (data === "written") return current === key && ask({ folder, kind: "finish" });
          unfinished -= 1;
          if (data !== "stored") return finish(data);
          // The key is stored only now, so that nothing can read the file of a page that was left before this.
          if (current === key && remember("key", key)) return finish("stored");
          if (current === key) drop();
          return finish("failed");
        };
        ask({ folder, kind: "store", name: tab, photo, key, time: Date.now(), answer: port2 }, [port2]);
        void openStash({ create: true }).then((made) => (handle = made));
        return undefined;
      }),
    drop,
    dropAtOnce: () => {
      drop();
      handle?.removeEntry(tab).catch(() => {});
      // A worker that is writing holds a lock on the file, and ends with the page.
      if (unfinished > 0) leaveToServiceWorker(tab);
    },
    sweep: () => ask({ folder, kind: "sweep", now: Date.now() }),
  };
}
