import { OPENING_LIMIT_MS } from "../../model/photo-limits.ts";
import type { BegunOpening } from "./begin-opening.ts";
import type { OpeningUpdate } from "./opening-messages.ts";

/**
 * Passes on what an opening reports. Always ends with `failed` or `finished`, even if the opener dies or takes too
 * long. An abort stops the work at once, including what continues after the photo has opened, and nothing more is
 * reported. The listener owns the mipmaps.
 */
export function openPhoto(
  opening: BegunOpening,
  signal: AbortSignal,
  listen: (update: OpeningUpdate) => void,
): void {
  let isStarted = false;
  let isOpen = false;
  const stop = () => {
    clearTimeout(limit);
    signal.removeEventListener("abort", stop);
    opening.stop();
  };
  const end = (update: OpeningUpdate) => {
    stop();
    listen(update);
  };
  const waitAtMost = () =>
    setTimeout(
      () => end(isOpen ? { kind: "finished" } : { kind: "failed", code: "too-slow" }),
      OPENING_LIMIT_MS,
    );
  let limit = waitAtMost();
  if (signal.aborted) {
    stop();
    return;
  }
  signal.addEventListener("abort", stop);
  opening.listen((update) => {
    if (update.kind === "died") {
      // The worker ran out of memory, or the file crashed it despite all checks.
      if (isOpen) end({ kind: "finished" });
      else end({ kind: "failed", code: isStarted ? "damaged-photo" : "opener-failed" });
      return;
    }
    if (update.kind === "failed" || update.kind === "finished") {
      end(update);
      return;
    }
    if (update.kind === "started") isStarted = true;
    if (update.kind === "picture") {
      isOpen = true;
      // The sharper picture gets a time limit of its own; after that the photo stays as it is.
      clearTimeout(limit);
      limit = waitAtMost();
    }
    listen(update);
  });
}
