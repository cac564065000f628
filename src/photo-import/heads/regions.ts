/** What a flood has reached: 1, else 0. As many entries as the picture has pixels. */
export type Reached = Uint8Array;

/**
 * The pixels that can be reached from the `seeds` over their left, right, upper and lower neighbours, through those
 * that `isOpen`. A seed that is not open reaches nothing.
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
