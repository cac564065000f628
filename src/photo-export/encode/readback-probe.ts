/**
 * 64² pixels in 8² blocks. Firefox adds no noise to a single colour; in fewer pixels, its 20 to 256 could be missed.
 */
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
