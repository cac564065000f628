import type { PhotoDevice } from "../../model/photo-limits.ts";
import { mark } from "../../platform/timing.ts";
import { bitmapsOf } from "./opening-messages.ts";
import { type Opener, type OpenerUpdate, startOpener } from "./start-opener.ts";

/** A file that is being opened, whether or not the editor has been loaded yet. */
export type BegunOpening = Opener & {
  readonly file: Blob;
  /** Passes all past and future updates to `listener`, which then owns the bitmaps. Call it once. */
  readonly listen: (listener: (update: OpenerUpdate) => void) => void;
};

/** How long one pass in search of faces took in the last opening, in ms. */
let passMs: number | undefined;

/**
 * Starts opening a chosen file. `stageSide` is the side of the stage in device pixels; the first picture must be sharp
 * at that size.
 */
export function beginOpening(file: Blob, stageSide: number): BegunOpening {
  mark("photo-chosen");
  const updates: OpenerUpdate[] = [];
  let hear = (update: OpenerUpdate): void => void updates.push(update);
  const opener = startOpener({ file, stageSide, device: photoDevice(), passMs }, (update) => {
    if ("passMs" in update) passMs = update.passMs;
    hear(update);
  });
  return {
    ...opener,
    file,
    listen: (listener) => {
      hear = listener;
      for (const update of updates.splice(0)) listener(update);
    },
    stop: () => {
      opener.stop();
      for (const bitmap of updates.splice(0).flatMap(bitmapsOf)) bitmap.close();
    },
  };
}

/** The device properties that the photo limits depend on. Only for the page: workers have no pointer. */
function photoDevice(): PhotoDevice {
  // https://developer.mozilla.org/docs/Web/API/Navigator/deviceMemory: Chromium only, and rounded for privacy.
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return { touch: matchMedia("(pointer: coarse)").matches, memory: deviceMemory ?? null };
}
