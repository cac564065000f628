import type { Size } from "../../model/geometry.ts";
import type { Pixels } from "../neural-network/fill-input.ts";
import { areasOf, INSIDE, OUTSIDE } from "./areas.ts";
import { boxMean, type Colours, get, guidedLines, multiply, type Plane } from "./guided-filter.ts";
import { type Mask, resampleMask, samplePlaces } from "./mask.ts";

/** The longer side at which edges are detected, in pixels; the result is applied at the picture's own size. */
const WORKING_SIDE = 384;

/** Filter radius in working pixels: about the largest error of the mask. */
const RADIUS = 7;

/** (0.7 % of the range)²: hair in front of a wall of almost the same colour still counts as an edge. */
const EPSILON = 5e-5;

/** Alpha below the first number becomes 0, above the second 1: the filter leaves a haze on both sides of an edge. */
const CLEAN = [0.12, 0.88] as const;

/** Radius for averaging the colours of person and background around a soft pixel, in working pixels. */
const COLOUR_RADIUS = 12;

/**
 * Cuts people out of a picture by changing its pixels, which get an alpha and are not premultiplied. `mask` and
 * `weights` cover the same part of the photo at a smaller size. Weights below 1 make the cut-out fade where the person
 * continues. Soft pixels get the person's colour alone, so that no halo of the old background remains. Only near an
 * edge is a pixel computed; everywhere else it is either kept or dropped.
 */
export function cutOut(picture: Pixels, mask: Mask, weights: Mask): void {
  const { data, width, height } = picture;
  const scale = Math.min(1, WORKING_SIDE / Math.max(width, height));
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const colours = shrink(picture, small);
  const { slopes, offsets } = guidedLines(colours, resize(mask, small), RADIUS, EPSILON);
  const alphas = { ...small, values: new Float32Array(offsets.values.length) };
  for (let i = 0; i < alphas.values.length; i++)
    alphas.values[i] = clean(
      get(slopes[0], i) * get(colours[0], i) +
        get(slopes[1], i) * get(colours[1], i) +
        get(slopes[2], i) * get(colours[2], i) +
        get(offsets, i),
    );
  const shares = resize(weights, small);
  const areas = areasOf(alphas, shares);
  const { own, ground } = nearbyColours(colours, alphas);
  const field = interleave([...slopes, offsets, ...own, ...ground, shares]);
  const columns = samplePlaces(0, small.width, width, small.width);
  const rows = samplePlaces(0, small.height, height, small.height);
  const spans = spansOf(columns);
  const near = new Float32Array(FIELDS);
  for (let y = 0; y < height; y++) {
    const row = rows[y] as SamplePlace;
    const start = nearestOf(row) * small.width;
    for (const { nearest, from, end } of spans) {
      const area = areas[start + nearest];
      if (area === INSIDE) continue;
      for (let x = from, to = 4 * (y * width + from); x < end; x++, to += 4) {
        if (area === OUTSIDE) data[to + 3] = 0;
        else {
          sample(field, small.width, columns[x] as SamplePlace, row, near);
          data[to + 3] = Math.round(paintSoft(data, to, near) * (data[to + 3] as number));
        }
      }
    }
  }
}

type SamplePlace = ReturnType<typeof samplePlaces>[number];

const nearestOf = ({ low, high, part }: SamplePlace): number => (part < 0.5 ? low : high);

/** The runs of columns that have the same nearest working pixel. */
function spansOf(columns: readonly SamplePlace[]) {
  const spans: { nearest: number; from: number; end: number }[] = [];
  for (const [x, column] of columns.entries()) {
    const nearest = nearestOf(column);
    const last = spans.at(-1);
    if (last?.nearest === nearest) last.end = x + 1;
    else spans.push({ nearest, from: x, end: x + 1 });
  }
  return spans;
}

const resize = (plane: Plane, { width, height }: Size): Plane =>
  resampleMask(plane, { x: 0, y: 0, width: plane.width, height: plane.height }, width, height);

function clean(alpha: number): number {
  const [low, high] = CLEAN;
  const share = Math.min(1, Math.max(0, (alpha - low) / (high - low)));
  return share * share * (3 - 2 * share);
}

/** What is known of a working pixel, as `paintSoft` reads it: a line of the filter, two colours and a weight. */
const FIELDS = 11;

/**
 * Gives a pixel the person's colour alone, and returns its weighted alpha. The colour is estimated by blurring (Forte,
 * "Approximate Fast Foreground Colour Estimation", 2021): the mean colours of person and background nearby, corrected so
 * that blending them by alpha gives the pixel.
 */
function paintSoft(data: Uint8ClampedArray, to: number, near: Float32Array): number {
  let linear = near[3] as number;
  for (let c = 0; c < 3; c++) linear += ((near[c] as number) * (data[to + c] as number)) / 255;
  const alpha = clean(linear);
  const weighted = alpha * (near[10] as number);
  if (weighted === 0 || alpha === 1) return weighted;
  for (let c = 0; c < 3; c++) {
    const [person, behind] = [near[4 + c] as number, near[7 + c] as number];
    const mixed = (data[to + c] as number) / 255;
    data[to + c] = 255 * (person + alpha * (mixed - alpha * person - (1 - alpha) * behind));
  }
  return weighted;
}

/** The values of several planes of one size, pixel by pixel. */
function interleave(planes: readonly Plane[]): Float32Array {
  const count = planes.length;
  const values = new Float32Array(count * (planes[0]?.values.length ?? 0));
  for (const [p, { values: from }] of planes.entries())
    for (let i = 0, to = p; i < from.length; i++, to += count) values[to] = from[i] as number;
  return values;
}

/** Interpolates interleaved planes, as many as `near` is long, between four pixels. */
function sample(
  values: Float32Array,
  width: number,
  column: SamplePlace,
  row: SamplePlace,
  near: Float32Array,
): void {
  const count = near.length;
  const a = count * (row.low * width + column.low);
  const b = count * (row.low * width + column.high);
  const c = count * (row.high * width + column.low);
  const d = count * (row.high * width + column.high);
  for (let i = 0; i < count; i++) {
    const upper = (values[a + i] as number) * (1 - column.part) + (values[b + i] as number) * column.part;
    const lower = (values[c + i] as number) * (1 - column.part) + (values[d + i] as number) * column.part;
    near[i] = upper * (1 - row.part) + lower * row.part;
  }
}

/** The picture at the working size, 0..1: each pixel is the mean of all that it covers. */
function shrink({ data, width, height }: Pixels, small: Size): Colours {
  const [red, green, blue] = [0, 1, 2].map(() => new Float32Array(small.width * small.height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const edge = (index: number, from: number, to: number) => Math.floor((index * from) / to);
  for (let row = 0, to = 0; row < small.height; row++) {
    const [top, bottom] = [edge(row, height, small.height), edge(row + 1, height, small.height)];
    for (let column = 0; column < small.width; column++, to++) {
      const [left, right] = [edge(column, width, small.width), edge(column + 1, width, small.width)];
      let [r, g, b] = [0, 0, 0];
      for (let y = top; y < bottom; y++) {
        for (let from = 4 * (y * width + left); from < 4 * (y * width + right); from += 4) {
          r += data[from] as number;
          g += data[from + 1] as number;
          b += data[from + 2] as number;
        }
      }
      const white = 255 * (bottom - top) * (right - left);
      red[to] = r / white;
      green[to] = g / white;
      blue[to] = b / white;
    }
  }
  return [
    { ...small, values: red },
    { ...small, values: green },
    { ...small, values: blue },
  ];
}

/** The mean colours of the person and of the background around each pixel. */
function nearbyColours(colours: Colours, alphas: Plane) {
  const rest = { ...alphas, values: alphas.values.map((value) => 1 - value) };
  const products = { ...alphas, values: new Float32Array(alphas.values.length) };
  const meansBy = (share: Plane) => {
    const nearby = boxMean(share, COLOUR_RADIUS);
    return colours.map((colour) => {
      const mean = boxMean(multiply(colour, share, products), COLOUR_RADIUS);
      for (let i = 0; i < mean.values.length; i++)
        mean.values[i] = get(mean, i) / Math.max(1e-4, get(nearby, i));
      return mean;
    });
  };
  return { own: meansBy(alphas), ground: meansBy(rest) };
}
