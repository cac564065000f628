import type { Size } from "../../model/geometry.ts";

export type RowShrinker = {
  /** Takes the next row: `source.width` pixels of `channels` bytes each, from `start` on. */
  readonly push: (bytes: Uint8Array, start: number) => void;
  /** RGBA, not premultiplied; complete after `source.height` rows. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/**
 * Scales down by averaging the area under each new pixel, so nothing aliases at any ratio, with one row of memory. It
 * averages the encoded values, as browsers do. No side of `target` may exceed that of `source`. Three channels are RGB;
 * four are RGBA, with colours weighted by alpha.
 */
export function makeRowShrinker(source: Size, target: Size, channels: 3 | 4): RowShrinker {
  const data = new Uint8ClampedArray(target.width * target.height * 4);
  const columns = cutsOf(source.width, target.width);
  const rows = cutsOf(source.height, target.height);
  const row = new Float32Array(target.width * channels);
  const sum = new Float32Array(target.width * channels);
  const area = (source.width / target.width) * (source.height / target.height);
  const sumRow = channels === 3 ? sumOpaqueRow : sumRowWithAlpha;
  const emit = channels === 3 ? emitOpaqueRow : emitRowWithAlpha;
  let y = 0;
  let targetY = 0;

  const push = (bytes: Uint8Array, start: number) => {
    sumRow(row, bytes, start, columns);
    const cut = rows[y++] ?? UNCUT;
    if (cut === UNCUT) {
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (row[i] ?? 0);
      return;
    }
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (row[i] ?? 0) * cut;
    emit(data, targetY++ * target.width * 4, sum, area);
    for (let i = 0; i < sum.length; i++) sum[i] = (row[i] ?? 0) * (1 - cut);
  };
  return { push, data };
}

/** Marks a source pixel that lies within one target pixel and does not complete it. */
const UNCUT = -1;

/** For each source pixel along one side: the fraction (> 0, ≤ 1) of it that completes a target pixel, or `UNCUT`. */
function cutsOf(source: number, target: number): Float32Array {
  const cuts = new Float32Array(source);
  // In integers, on a scale of source × target units: a source pixel is `target` units wide, a target pixel `source`.
  for (let i = 0; i < source; i++) {
    const end = (Math.floor((i * target) / source) + 1) * source;
    cuts[i] = end > (i + 1) * target ? UNCUT : (end - i * target) / target;
  }
  return cuts;
}

/** Sets each pixel of `row` to the sum of the source pixels under it. */
function sumOpaqueRow(row: Float32Array, bytes: Uint8Array, start: number, cuts: Float32Array): void {
  let [red, green, blue, to, from] = [0, 0, 0, 0, start];
  for (let x = 0; x < cuts.length; x++) {
    const r = bytes[from++] ?? 0;
    const g = bytes[from++] ?? 0;
    const b = bytes[from++] ?? 0;
    const cut = cuts[x] ?? UNCUT;
    if (cut === UNCUT) {
      red += r;
      green += g;
      blue += b;
    } else {
      row[to++] = red + r * cut;
      row[to++] = green + g * cut;
      row[to++] = blue + b * cut;
      red = r * (1 - cut);
      green = g * (1 - cut);
      blue = b * (1 - cut);
    }
  }
}

/** The same with alpha: colours are weighted by alpha, where 255 counts as 1. */
function sumRowWithAlpha(row: Float32Array, bytes: Uint8Array, start: number, cuts: Float32Array): void {
  let [red, green, blue, alpha, to, from] = [0, 0, 0, 0, 0, start];
  for (let x = 0; x < cuts.length; x++) {
    const a = bytes[from + 3] ?? 0;
    const r = ((bytes[from++] ?? 0) * a) / 255;
    const g = ((bytes[from++] ?? 0) * a) / 255;
    const b = ((bytes[from++] ?? 0) * a) / 255;
    from++;
    const cut = cuts[x] ?? UNCUT;
    const now = cut === UNCUT ? 1 : cut;
    red += r * now;
    green += g * now;
    blue += b * now;
    alpha += a * now;
    if (cut === UNCUT) continue;
    row[to++] = red;
    row[to++] = green;
    row[to++] = blue;
    row[to++] = alpha;
    red = r * (1 - cut);
    green = g * (1 - cut);
    blue = b * (1 - cut);
    alpha = a * (1 - cut);
  }
}

function emitOpaqueRow(data: Uint8ClampedArray, start: number, sum: Float32Array, area: number): void {
  const scale = 1 / area;
  let to = start;
  for (let i = 0; i < sum.length; i += 3) {
    data[to++] = (sum[i] ?? 0) * scale;
    data[to++] = (sum[i + 1] ?? 0) * scale;
    data[to++] = (sum[i + 2] ?? 0) * scale;
    data[to++] = 255;
  }
}

function emitRowWithAlpha(data: Uint8ClampedArray, start: number, sum: Float32Array, area: number): void {
  let to = start;
  for (let i = 0; i < sum.length; i += 4) {
    const alpha = sum[i + 3] ?? 0;
    const scale = alpha === 0 ? 0 : 255 / alpha;
    data[to++] = (sum[i] ?? 0) * scale;
    data[to++] = (sum[i + 1] ?? 0) * scale;
    data[to++] = (sum[i + 2] ?? 0) * scale;
    data[to++] = alpha / area;
  }
}
