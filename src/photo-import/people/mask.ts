import type { Box } from "../../model/face.ts";

/** The probability that each pixel of a picture belongs to a person, 0..1, row by row. */
export type Mask = { readonly values: Float32Array; readonly width: number; readonly height: number };

const at = (values: Float32Array, index: number): number => values[index] as number;

/**
 * Resamples the part `region` of a mask (in its pixels) to `width` × `height`, bilinearly. Beyond its border, the mask
 * is extended with its edge values.
 */
export function resampleMask(mask: Mask, region: Box, width: number, height: number): Mask {
  const values = new Float32Array(width * height);
  const columns = samplePlaces(region.x, region.width, width, mask.width);
  const rows = samplePlaces(region.y, region.height, height, mask.height);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      const a = at(mask.values, row.low * mask.width + column.low);
      const b = at(mask.values, row.low * mask.width + column.high);
      const c = at(mask.values, row.high * mask.width + column.low);
      const d = at(mask.values, row.high * mask.width + column.high);
      const upper = a + (b - a) * column.part;
      const lower = c + (d - c) * column.part;
      values[y * width + x] = upper + (lower - upper) * row.part;
    });
  });
  return { values, width, height };
}

type SamplePlace = { readonly low: number; readonly high: number; readonly part: number };

/**
 * Where `count` pixels along `length`, from `start`, lie among the pixels of a mask that is `limit` wide: between two of
 * them, at a part of the way.
 */
export function samplePlaces(
  start: number,
  length: number,
  count: number,
  limit: number,
): readonly SamplePlace[] {
  return Array.from({ length: count }, (_, index) => {
    const place = start + ((index + 0.5) * length) / count - 0.5;
    const inside = Math.min(limit - 1, Math.max(0, place));
    const low = Math.floor(inside);
    return { low, high: Math.min(limit - 1, low + 1), part: inside - low };
  });
}

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
  const count = width * height;
  const open = new Uint8Array(count);
  for (let index = 0; index < count; index++) open[index] = isOpen(index) ? 1 : 0;
  const reached = new Uint8Array(count);
  const waiting = new Int32Array(count);
  let length = 0;
  const visit = (index: number) => {
    if (open[index] !== 1) return;
    open[index] = 0;
    reached[index] = 1;
    waiting[length++] = index;
  };
  for (const seed of seeds) visit(seed);
  while (length > 0) {
    const index = waiting[--length] as number;
    const x = index % width;
    if (x > 0) visit(index - 1);
    if (x < width - 1) visit(index + 1);
    if (index >= width) visit(index - width);
    if (index < count - width) visit(index + width);
  }
  return reached;
}
