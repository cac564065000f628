import { startWorker } from "../trusted-script.ts";
import type { KeeperRequest } from "./keeper-messages.ts";
import keeperWorker from "./keeper-worker.ts?worker&url";
import { openKeptPhotos } from "./kept-photo.ts";
import { KEPT_FOR_MS } from "./kept-photo-file.ts";

/**
 * The largest file that is kept. Phones' 48 MP photos have 5 to 20 MB, those of 108 and 200 MP up to about 60.
 * Chromium writes about 50 MB a second: 20 MB take 0.4 s, these 128 MiB 2.7 s. What comes back is read into memory.
 */
const LARGEST_KEPT_BYTES = 128 * 1024 * 1024;

/** Those 2.7 s on a device four times as slow. */
const LONGEST_WRITING_MS = 10_000;

/** Keeps one photo of this tab in the origin's private storage while the page is hidden. */
export type PhotoKeeper = {
  /** Gets ready, so that keeping starts at once and needs no network. */
  readonly warmUp: () => void;
  /** Writes the photo's own file, and deletes it after an hour. */
  readonly keep: (photo: Blob) => void;
  /** Deletes it, and ends a writing under way. */
  readonly drop: () => void;
  /** Deletes what has been written. The browser has been asked when this returns, even if the page goes at once. */
  readonly dropAtOnce: () => void;
  /** Deletes whatever no tab may take any more: older than an hour, or unfinished. */
  readonly sweep: () => void;
  /** The same as `keep`, for a reload that follows at once: says whether it is written. Takes ten seconds at most. */
  readonly keepForReload: (photo: Blob) => Promise<boolean>;
};

/** Makes a keeper for the tab of this name. What fails is silent: then nothing is kept. */
export function makePhotoKeeper(tab: string): PhotoKeeper {
  let worker: Worker | null = null;
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let folder: FileSystemDirectoryHandle | null = null;

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
  const keep = (photo: Blob, answer?: MessagePort) => {
    clearTimeout(timer);
    if (photo.size > LARGEST_KEPT_BYTES) return answer?.postMessage(false);
    isKept = true;
    ask(
      { kind: "keep", name: tab, photo, time: Date.now(), ...(answer && { answer }) },
      answer ? [answer] : [],
    );
    timer = setTimeout(drop, KEPT_FOR_MS);
    return undefined;
  };
  const drop = () => {
    clearTimeout(timer);
    if (isKept) ask({ kind: "drop", name: tab });
    isKept = false;
  };
  return {
    warmUp: () => {
      worker ??= start();
    },
    keep: (photo) => {
      keep(photo);
      if (isKept) void openKeptPhotos({ create: true }).then((made) => (folder = made));
    },
    drop,
    dropAtOnce: () => {
      // The worker lives a moment longer, and one that is just writing has the file to itself.
      drop();
      folder?.removeEntry(tab).catch(() => {});
    },
    sweep: () => ask({ kind: "sweep", now: Date.now() }),
    keepForReload: (photo) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const finish = (isWritten: boolean) => {
          clearTimeout(limit);
          port1.close();
          // Nothing lies there that is not wanted.
          if (!isWritten) drop();
          resolve(isWritten);
        };
        const limit = setTimeout(() => finish(false), LONGEST_WRITING_MS);
        port1.onmessage = ({ data }: MessageEvent<boolean>) => finish(data);
        keep(photo, port2);
      }),
  };
}
