import { failure, type Result, success } from "../domain/result.ts";
import { type DecodedPhoto, decodePhoto } from "./decode-photo.ts";
import type { Photo, PhotoError } from "./photo.ts";
import type { PhotoAnswer, PhotoRequest } from "./photo-worker.ts";

let spare: Worker | null = null;
let opened = 0;

const canUseWorker = (): boolean => typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";

const startWorker = (): Worker =>
  new Worker(new URL("./photo-worker.ts", import.meta.url), { type: "module", name: "photo" });

/** Loads the decoder ahead of the first photo, so that choosing one never waits for it. */
export function warmUp(): void {
  if (canUseWorker()) spare ??= startWorker();
}

/**
 * Opens a file as a photo, off the main thread where the browser allows. An expected failure is a code; an abort
 * rejects with the signal's reason and stops the work at once. The caller releases the photo.
 */
export async function openPhoto(file: Blob, signal: AbortSignal): Promise<Result<Photo, PhotoError>> {
  signal.throwIfAborted();
  const answer = canUseWorker() ? await decodeInWorker(file, signal) : await decodePhoto(file);
  if (!answer.ok) return answer;
  opened += 1;
  return success({ id: `photo-${opened}`, ...answer.value });
}

function decodeInWorker(file: Blob, signal: AbortSignal): Promise<Result<DecodedPhoto, PhotoError>> {
  const worker = spare ?? startWorker();
  spare = null;
  return new Promise((resolve, reject) => {
    const abort = () => {
      worker.terminate();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    worker.onmessage = ({ data }: MessageEvent<PhotoAnswer>) => {
      signal.removeEventListener("abort", abort);
      if (spare) worker.terminate();
      else spare = worker;
      resolve(data);
    };
    // A worker that dies was short of memory or met a file that no check foresaw. The next photo gets a new one.
    worker.onerror = (event) => {
      event.preventDefault();
      signal.removeEventListener("abort", abort);
      worker.terminate();
      resolve(failure("damaged-photo"));
    };
    worker.postMessage({ file } satisfies PhotoRequest);
  });
}
