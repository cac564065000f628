import { trustedScript } from "../trusted-script.ts";
import type { KeeperRequest } from "./keeper-messages.ts";
import keeperWorker from "./keeper-worker.ts?worker&url";
import { KEPT_FOR_MS } from "./kept-photo-file.ts";

/**
 * The largest file that is kept. Phones' 48 MP photos have 5 to 20 MB, those of 108 and 200 MP up to about 60.
 * Chromium writes about 50 MB a second: 20 MB take 0.4 s, these 128 MiB 2.7 s. What comes back is read into memory.
 */
const LARGEST_KEPT_BYTES = 128 * 1024 * 1024;

/** The largest takes 2.7 s; a worker that says nothing for so long has failed. Milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/** Keeps one photo of this tab in the origin's private storage while the page is hidden. */
export type PhotoKeeper = {
  /** Gets ready, so that keeping starts at once and needs no network. */
  readonly warmUp: () => void;
  /** Writes the photo's own file, and deletes it after an hour. Resolves with whether it is whole in storage. */
  readonly keep: (photo: Blob) => Promise<boolean>;
  /** Deletes it, and ends a writing under way. */
  readonly drop: () => void;
};

/** Makes a keeper for the tab of this name. What fails is silent: then nothing is kept. */
export function makePhotoKeeper(tab: string): PhotoKeeper {
  let worker: Worker | null = null;
  let isKept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    const started = new Worker(trustedScript(keeperWorker), {
      type: "module",
      name: "photo keeper",
    });
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) worker = null;
    };
    return started;
  };
  const ask = (request: KeeperRequest, answer: readonly MessagePort[] = []) => {
    worker ??= start();
    worker.postMessage(request, [...answer]);
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
      clearTimeout(timer);
      if (photo.size > LARGEST_KEPT_BYTES) return Promise.resolve(false);
      isKept = true;
      const { port1, port2 } = new MessageChannel();
      ask({ kind: "keep", name: tab, photo, time: Date.now() }, [port2]);
      timer = setTimeout(drop, KEPT_FOR_MS);
      return answerThrough(port1);
    },
    drop,
  };
}

function answerThrough(port: MessagePort): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    port.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    setTimeout(resolve, LONGEST_WAIT_MS, false);
  }).finally(() => port.close());
}
