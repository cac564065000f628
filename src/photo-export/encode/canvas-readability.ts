import { differenceOfKnownColours, drawKnownColours, KNOWN_SIDE } from "./readback-probe.ts";

/**
 * What reading from a canvas returns: `exact`, the colours drawn; `noisy`, slightly different colours that look the
 * same, as in Brave and Firefox's private windows; `blocked`, something else (white, random) or nothing at all, as in
 * Firefox with resistFingerprinting.
 */
export type CanvasReading = "exact" | "noisy" | "blocked";

/** On the scale 0 to 255. Known noise changes the lowest bit or two. */
const MOST_NOISE = 4;

/**
 * Draws known colours and reads them back on this thread: the result may differ between a page and its workers, because
 * Firefox only asks for permission on the page. Takes about a millisecond. Reported by others: mdn/content#41906,
 * brave-browser#17850.
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
    // Browsers may also refuse with a SecurityError.
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
