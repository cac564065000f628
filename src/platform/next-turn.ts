import { afterThisFrame } from "./timing.ts";

/** Resolves when whatever else waits on this thread has had its turn. Rejects with the signal's reason when that aborts. */
export function nextTurn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    afterThisFrame(() => (signal.aborted ? reject(signal.reason) : resolve()));
  });
}
