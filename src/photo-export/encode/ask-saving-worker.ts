import { failure, type Result, success } from "../../model/result.ts";
import { startWorker } from "../../platform/trusted-script.ts";
import savingWorker from "./saving.worker.ts?worker&url";
import type { MadePicture, MakeError, MakeProgress, SavingReport, SavingRequest } from "./saving-messages.ts";

/**
 * A worker that reports nothing for this long is abandoned. The longest known silence is 17 s, for one colour reduction
 * at 2048² on a slow machine.
 */
const SILENCE_LIMIT_MS = 30_000;

/** `died`: the worker broke while working, mostly for lack of memory. `saver-failed`: it could not be loaded. */
export type AskError = MakeError | "died" | "saver-failed";

/**
 * An idle worker is terminated after this time: at 2048² it holds 3 × 17 MB of pixels and the rows that it wrote, and
 * only termination is certain to free them. The next change starts another while the page is still painting.
 */
const REST_MS = 1000;

let idle: Worker | null = null;
let restTimer = 0;

const startSaving = (): Worker => startWorker(savingWorker, "saving");

/** Starts the worker in advance, so that the next picture does not wait for its code to load. */
export function warmUpSaving(): void {
  if (!idle) rest(startSaving());
}

function rest(worker: Worker): void {
  idle = worker;
  clearTimeout(restTimer);
  restTimer = window.setTimeout(() => {
    if (idle !== worker) return;
    idle = null;
    worker.terminate();
  }, REST_MS);
  // A worker that failed to load must not be reused: the next picture starts a new one.
  worker.onerror = (event) => {
    event.preventDefault();
    if (idle === worker) idle = null;
  };
}

/**
 * Makes one picture in a worker, transferring the request's pixels to it. A worker that answered is reused for the next
 * picture; one that was stopped or died is replaced at once. An abort rejects with the signal's reason.
 */
export function askSavingWorker(
  request: SavingRequest,
  signal: AbortSignal,
  onProgress: (progress: MakeProgress) => void,
): Promise<Result<MadePicture, AskError>> {
  const worker = idle ?? startSaving();
  idle = null;
  return new Promise((resolve, reject) => {
    let started = false;
    let silence = 0;
    const leave = (reusable: boolean) => {
      clearTimeout(silence);
      signal.removeEventListener("abort", abort);
      worker.onmessage = null;
      worker.onerror = null;
      if (reusable && !idle) return rest(worker);
      worker.terminate();
      return warmUpSaving();
    };
    const abort = () => {
      leave(false);
      reject(signal.reason);
    };
    const die = () => {
      leave(false);
      resolve(failure(started ? "died" : "saver-failed"));
    };
    const listen = () => {
      clearTimeout(silence);
      silence = window.setTimeout(die, SILENCE_LIMIT_MS);
    };
    worker.onmessage = ({ data }: MessageEvent<SavingReport>) => {
      started = true;
      listen();
      if (data.kind === "progress") return onProgress(data.progress);
      leave(true);
      return resolve(data.kind === "made" ? success(data.picture) : failure(data.code));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      die();
    };
    signal.addEventListener("abort", abort);
    listen();
    worker.postMessage(request, [transferableOf(request.pixels)]);
  });
}

const transferableOf = (pixels: ImageBitmap | ImageData): Transferable =>
  pixels instanceof ImageData ? pixels.data.buffer : pixels;
