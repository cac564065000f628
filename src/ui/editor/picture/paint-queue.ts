import { afterNextFrame } from "../../../platform/timing.ts";
import { isSlowDevice } from "./slow-device.ts";

const waiting = new Map<object, () => void>();
let isRunning = false;

/**
 * Paints after the frame that is being made, one job a frame, so that small pictures never hold up the stage: besides
 * the painting, each canvas that has changed costs its frame 3 to 10 ms; a slow device gets a third of them. A newer job of the same owner takes the place
 * of one that still waits. Returns a way to call it off.
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
  // Before the job, so that one that throws does not end the queue.
  if (isSlowDevice()) afterNextFrame(() => afterNextFrame(() => afterNextFrame(paintNext)));
  else afterNextFrame(paintNext);
  job();
}
