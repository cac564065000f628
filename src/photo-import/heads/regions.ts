/** 1 for each pixel that was reached, otherwise 0. */
export type Reached = Uint8Array;

/**
 * Flood fill over 4-connected neighbours: the pixels reachable from `seeds` through pixels for which `isOpen` is true.
 * Seeds that are not open are ignored.
 */
export function flood(
  width: number,
  height: number,
  seeds: Iterable<number>,
  isOpen: (index: number) => boolean,
): Reached {
  const reached = new Uint8Array(width * height);
  const waiting: number[] = [];
  const visit = (index: number) => {
    if (reached[index] || !isOpen(index)) return;
    reached[index] = 1;
    waiting.push(index);
  };
  for (const seed of seeds) visit(seed);
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const x = index % width;
    if (x > 0) visit(index - 1);
    if (x < width - 1) visit(index + 1);
    if (index >= width) visit(index - width);
    if (index < width * (height - 1)) visit(index + width);
  }
  return reached;
}
