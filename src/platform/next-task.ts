import { afterThisFrame } from "./timing.ts";

/** Lets other tasks on this thread run first. Rejects with the signal's reason, if there is one and it aborts. */
export function nextTask(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    afterThisFrame(() => (signal?.aborted ? reject(signal.reason) : resolve()));
  });
}
