import { afterNextFrame } from "../../../platform/timing.ts";

const waiting = new Map<object, () => void>();
let isRunning = false;

/**
 * Queues a paint job to run after the current frame, one job per frame, so that small pictures never hold up the stage:
 * on top of the painting itself, each changed canvas adds 3 to 10 ms to its frame. A newer job of the same owner
 * replaces a waiting one. Returns a function that cancels the job.
 */
export function paintSoon(owner: object, job: () => void): () => void {
  waiting.set(owner, job);
  if (!isRunning) {
    isRunning = true;
    afterNextFrame(paintNext);
  }
  return () => {
    if (waiting.get(owner) === job) waiting.delete(owner);
  };
}

function paintNext(): void {
  const [next] = waiting;
  if (!next) {
    isRunning = false;
    return;
  }
  const [owner, job] = next;
  waiting.delete(owner);
  // Scheduled before the job runs, so that a job that throws does not stop the queue.
  afterNextFrame(paintNext);
  job();
}
