import { failure, type Result, success } from "../../domain/result.ts";
import type { MadePicture, MakeError, MakeProgress, SavingReport, SavingRequest } from "./saving-messages.ts";

/**
 * A worker that says nothing for so long is given up. The longest known silence is one pass of colour reduction at
 * 2048², 17 s on a slow machine.
 */
const SILENCE_LIMIT_MS = 30_000;

/** `died`: the worker broke while it worked, mostly for want of memory. `saver-failed`: it could not be loaded. */
export type AskError = MakeError | "died" | "saver-failed";

/**
 * A worker with nothing to do is ended after so long: it holds what it made its last picture of until its garbage is
 * collected, 8 × 1024² × 4 B = 34 MB. Starting another takes about 30 ms, in the background. Long enough for the
 * several pictures of one save.
 */
const IDLE_LIMIT_MS = 500;

let idle: Worker | null = null;
let idleTimer = 0;

const startWorker = (): Worker =>
  new Worker(new URL("./saving-worker.ts", import.meta.url), { type: "module", name: "saving" });

/** Starts the worker ahead of the first picture, so that it does not wait for the code. */
export function warmUpSaving(): void {
  if (idle) return;
  const worker = startWorker();
  keepIdle(worker);
  // One that could not be loaded must not be handed out: the next picture tries again.
  worker.onerror = (event) => {
    event.preventDefault();
    if (idle === worker) idle = null;
  };
}

function keepIdle(worker: Worker): void {
  idle = worker;
  clearTimeout(idleTimer);
  idleTimer = window.setTimeout(() => {
    worker.terminate();
    if (idle === worker) idle = null;
  }, IDLE_LIMIT_MS);
}

/**
 * Has one picture made in a worker. The request's pixels are handed over. A worker that answered is kept a moment for
 * the next picture; one that was stopped or died is replaced at once. Rejects with the signal's reason when that aborts.
 */
export function askSavingWorker(
  request: SavingRequest,
  signal: AbortSignal,
  onProgress: (progress: MakeProgress) => void,
): Promise<Result<MadePicture, AskError>> {
  const worker = idle ?? startWorker();
  idle = null;
  clearTimeout(idleTimer);
  return new Promise((resolve, reject) => {
    let started = false;
    let silence = 0;
    const leave = (reusable: boolean) => {
      clearTimeout(silence);
      signal.removeEventListener("abort", abort);
      worker.onmessage = null;
      worker.onerror = null;
      if (reusable && !idle) keepIdle(worker);
      else worker.terminate();
      warmUpSaving();
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
