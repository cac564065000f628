import type { Size } from "../../domain/geometry.ts";

/** Takes a picture row by row from the top, and makes a smaller one of it. */
export type RowShrinker = {
  /** The next row: `source.width` pixels of `channels` bytes each, from `start` on. */
  readonly push: (bytes: Uint8Array, start: number) => void;
  /** RGBA, not premultiplied; complete after `source.height` rows. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/**
 * Shrinks by averaging the area under each new pixel, so that nothing aliases at any ratio, with one row of memory.
 * It averages the encoded values, as browsers do when they shrink. `target` is nowhere larger than `source`. Three
 * channels are RGB; four are RGBA, in which a pixel counts as much as it is opaque.
 */
export function makeRowShrinker(source: Size, target: Size, channels: 3 | 4): RowShrinker {
  const data = new Uint8ClampedArray(target.width * target.height * 4);
  const across = sharesOf(source.width, target.width);
  const down = sharesOf(source.height, target.height);
  const row = new Float32Array(target.width * 4);
  const sum = new Float32Array(target.width * 4);
  const area = (source.width / target.width) * (source.height / target.height);
  const addAcross = channels === 3 ? addOpaqueRow : addRow;
  let y = 0;

  const emit = (targetY: number) => {
    let to = targetY * target.width * 4;
    for (let i = 0; i < sum.length; i += 4) {
      const alpha = sum[i + 3] ?? 0;
      const scale = alpha === 0 ? 0 : 255 / alpha;
      data[to++] = (sum[i] ?? 0) * scale;
      data[to++] = (sum[i + 1] ?? 0) * scale;
      data[to++] = (sum[i + 2] ?? 0) * scale;
      data[to++] = alpha / area;
    }
  };

  const push = (bytes: Uint8Array, start: number) => {
    addAcross(row, bytes, start, across);
    const share = down.share[y] ?? 1;
    const targetY = down.target[y] ?? 0;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (row[i] ?? 0) * share;
    y += 1;
    if (down.target[y] !== targetY) {
      emit(targetY);
      for (let i = 0; i < sum.length; i++) sum[i] = (row[i] ?? 0) * (1 - share);
    }
  };
  return { push, data };
}

/** For each source pixel along one side: the first target pixel that it touches, and which part of it goes there. */
type Shares = { readonly target: Uint32Array; readonly share: Float32Array };

function sharesOf(source: number, target: number): Shares {
  const shares = { target: new Uint32Array(source), share: new Float32Array(source) };
  // Whole numbers on a ruler of source × target marks: a source pixel is `target` marks wide, a target `source`.
  for (let i = 0; i < source; i++) {
    const first = Math.floor((i * target) / source);
    shares.target[i] = first;
    shares.share[i] = Math.min(1, ((first + 1) * source - i * target) / target);
  }
  return shares;
}

/** Sets `row` to the sums of a row without alpha: R, G, B and 255 of each pixel, times its share. */
function addOpaqueRow(row: Float32Array, bytes: Uint8Array, start: number, across: Shares): void {
  row.fill(0);
  const last = row.length;
  let from = start;
  for (let x = 0; x < across.target.length; x++) {
    const to = (across.target[x] ?? 0) * 4;
    const share = across.share[x] ?? 1;
    const red = bytes[from++] ?? 0;
    const green = bytes[from++] ?? 0;
    const blue = bytes[from++] ?? 0;
    row[to] = (row[to] ?? 0) + red * share;
    row[to + 1] = (row[to + 1] ?? 0) + green * share;
    row[to + 2] = (row[to + 2] ?? 0) + blue * share;
    row[to + 3] = (row[to + 3] ?? 0) + 255 * share;
    if (share < 1 && to + 4 < last) {
      const rest = 1 - share;
      row[to + 4] = (row[to + 4] ?? 0) + red * rest;
      row[to + 5] = (row[to + 5] ?? 0) + green * rest;
      row[to + 6] = (row[to + 6] ?? 0) + blue * rest;
      row[to + 7] = (row[to + 7] ?? 0) + 255 * rest;
    }
  }
}

/** The same for a row with alpha: each colour counts by alpha / 255. */
function addRow(row: Float32Array, bytes: Uint8Array, start: number, across: Shares): void {
  row.fill(0);
  const last = row.length;
  for (let x = 0; x < across.target.length; x++) {
    const from = start + x * 4;
    const to = (across.target[x] ?? 0) * 4;
    const alpha = bytes[from + 3] ?? 0;
    const share = across.share[x] ?? 1;
    for (let channel = 0; channel < 4; channel++) {
      const value = channel === 3 ? alpha : ((bytes[from + channel] ?? 0) * alpha) / 255;
      row[to + channel] = (row[to + channel] ?? 0) + value * share;
      if (share < 1 && to + 4 < last) {
        row[to + 4 + channel] = (row[to + 4 + channel] ?? 0) + value * (1 - share);
      }
    }
  }
}
