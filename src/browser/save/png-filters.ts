/** The filters of PNG, by their numbers: none, sub, up, average, Paeth (https://www.w3.org/TR/png-3/#9Filters). */
const FILTERS = 5;

/**
 * Rows of RGB bytes as PNG wants them: each after the number of the filter that was applied to it. For each row the
 * filter is taken whose bytes, read as signed, have the smallest sum: the rule that the PNG specification recommends.
 * `pixels` are RGBA and opaque; `side` pixels in each of as many rows.
 */
export function filterRows(pixels: Uint8ClampedArray, side: number): Uint8Array {
  const width = 3 * side;
  const filtered = new Uint8Array(side * (width + 1));
  let above = new Uint8Array(width);
  let row = new Uint8Array(width);
  const tries = Array.from({ length: FILTERS }, () => new Uint8Array(width));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = 4 * (y * side + x);
      row[3 * x] = pixels[from] ?? 0;
      row[3 * x + 1] = pixels[from + 1] ?? 0;
      row[3 * x + 2] = pixels[from + 2] ?? 0;
    }
    const best = smallest(tries, row, above);
    const start = y * (width + 1);
    filtered[start] = best;
    filtered.set(tries[best] ?? row, start + 1);
    [above, row] = [row, above];
  }
  return filtered;
}

/** Fills in what each filter makes of a row, and tells which is smallest. */
function smallest(tries: readonly Uint8Array[], row: Uint8Array, above: Uint8Array): number {
  const [none, sub, up, average, paeth] = tries as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const sums = [0, 0, 0, 0, 0];
  for (let i = 0; i < row.length; i++) {
    const x = row[i] as number;
    const a = i < 3 ? 0 : (row[i - 3] as number);
    const b = above[i] as number;
    const c = i < 3 ? 0 : (above[i - 3] as number);
    none[i] = x;
    sub[i] = x - a;
    up[i] = x - b;
    average[i] = x - ((a + b) >> 1);
    paeth[i] = x - nearest(a, b, c);
    sums[0] = (sums[0] as number) + magnitude(x);
    sums[1] = (sums[1] as number) + magnitude(sub[i] as number);
    sums[2] = (sums[2] as number) + magnitude(up[i] as number);
    sums[3] = (sums[3] as number) + magnitude(average[i] as number);
    sums[4] = (sums[4] as number) + magnitude(paeth[i] as number);
  }
  return sums.indexOf(Math.min(...sums));
}

/** A byte as a signed number, without its sign. */
const magnitude = (byte: number): number => (byte < 128 ? byte : 256 - byte);

/** Which of left, above and upper left is nearest to left + above − upper left; in this order if they are alike. */
function nearest(left: number, above: number, upperLeft: number): number {
  const estimate = left + above - upperLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - upperLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : upperLeft;
}
