/** 64² pixels in blocks of 8²: Firefox adds noise to 20 to 256 pixels, but not to a canvas of a single colour. */
export const KNOWN_SIDE = 64;
const BLOCK = 8;

/** Fills 64² pixels with 64 colours, none of them white, black or unchanged when red and blue are swapped. */
export function drawKnownColours(
  context: Pick<CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, "fillStyle" | "fillRect">,
): void {
  for (const { x, y, colour } of blocks()) {
    context.fillStyle = `rgb(${colour.join(" ")})`;
    context.fillRect(x, y, BLOCK, BLOCK);
  }
}

/** The largest difference from the known colours, 0 to 255; 255 if the size differs. */
export function differenceOfKnownColours({ data, width, height }: ImageData): number {
  if (width !== KNOWN_SIDE || height !== KNOWN_SIDE) return 255;
  let most = 0;
  for (const { x, y, colour } of blocks())
    for (let row = y; row < y + BLOCK; row++)
      for (let column = x; column < x + BLOCK; column++)
        for (let c = 0; c < 3; c++)
          most = Math.max(
            most,
            Math.abs((data[(row * KNOWN_SIDE + column) * 4 + c] ?? 0) - (colour[c] ?? 0)),
          );
  return most;
}

function* blocks() {
  for (let y = 0; y < KNOWN_SIDE; y += BLOCK)
    for (let x = 0; x < KNOWN_SIDE; x += BLOCK)
      yield { x, y, colour: [20 + x * 3, 30 + y * 3, 41 + ((x + y) % KNOWN_SIDE) * 2] as const };
}

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
