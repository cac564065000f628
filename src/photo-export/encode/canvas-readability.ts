import { differenceOfKnownColours, drawKnownColours, KNOWN_SIDE } from "./readback-probe.ts";

/**
 * What a canvas gives back: `exact`, what was drawn; `noisy`, colours that are off by a little, as Brave and Firefox's
 * private windows do, which no eye sees; `blocked`, something else (white, random) or nothing at all, as Firefox does
 * with resistFingerprinting.
 */
export type CanvasReading = "exact" | "noisy" | "blocked";

/** Levels of 255. Known noise changes the lowest bit or two. */
const MOST_NOISE = 4;

/**
 * Draws known colours and reads them back, on this thread: the answer may differ between a page and its workers,
 * because Firefox asks people only on the page. Takes about a millisecond.
 * Seen by others: mdn/content#41906, brave-browser#17850.
 */
export function canvasReading(): CanvasReading {
  try {
    const context = probeContext();
    if (!context) return "blocked";
    drawKnownColours(context);
    const most = differenceOfKnownColours(context.getImageData(0, 0, KNOWN_SIDE, KNOWN_SIDE));
    if (most === 0) return "exact";
    return most <= MOST_NOISE ? "noisy" : "blocked";
  } catch {
    // A browser may also refuse with a SecurityError.
    return "blocked";
  }
}

const SETTINGS: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true };

function probeContext(): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null {
  if (typeof document === "undefined")
    return new OffscreenCanvas(KNOWN_SIDE, KNOWN_SIDE).getContext("2d", SETTINGS);
  const canvas = document.createElement("canvas");
  canvas.width = KNOWN_SIDE;
  canvas.height = KNOWN_SIDE;
  return canvas.getContext("2d", SETTINGS);
}
