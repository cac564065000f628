/**
 * What a canvas gives back: `exact`, what was drawn; `noisy`, colours that are off by a little, as Brave and Firefox's
 * private windows do, which no eye sees; `blocked`, something else (white, random) or nothing at all, as Firefox does
 * with resistFingerprinting.
 */
export type CanvasReading = "exact" | "noisy" | "blocked";

/** 64² pixels in 8² blocks. Of one colour Firefox adds no noise, and in fewer pixels its 20 to 256 could be missed. */
const SIDE = 64;
const BLOCK = 8;

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
    for (const { x, y, colour } of blocks()) {
      context.fillStyle = `rgb(${colour.join(" ")})`;
      context.fillRect(x, y, BLOCK, BLOCK);
    }
    return judge(context.getImageData(0, 0, SIDE, SIDE));
  } catch {
    // A browser may also refuse with a SecurityError.
    return "blocked";
  }
}

/** Whether what is read is, to the eye, what was drawn. */
export const canvasCanBeRead = (): boolean => canvasReading() !== "blocked";

const SETTINGS: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true };

function probeContext(): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null {
  if (typeof document === "undefined") return new OffscreenCanvas(SIDE, SIDE).getContext("2d", SETTINGS);
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  return canvas.getContext("2d", SETTINGS);
}

/** 64 colours that fill the probe, none of them white or black. */
function* blocks() {
  for (let y = 0; y < SIDE; y += BLOCK)
    for (let x = 0; x < SIDE; x += BLOCK)
      yield { x, y, colour: [20 + x * 3, 30 + y * 3, 40 + ((x + y) % SIDE) * 2] as const };
}

function judge({ data }: ImageData): CanvasReading {
  let most = 0;
  for (const { x, y, colour } of blocks())
    for (let row = y; row < y + BLOCK; row++)
      for (let column = x; column < x + BLOCK; column++)
        for (let c = 0; c < 3; c++)
          most = Math.max(most, Math.abs((data[(row * SIDE + column) * 4 + c] ?? 0) - (colour[c] ?? 0)));
  if (most === 0) return "exact";
  return most <= MOST_NOISE ? "noisy" : "blocked";
}
