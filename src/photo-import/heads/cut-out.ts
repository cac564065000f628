import type { Pixels } from "../neural-network/fill-input.ts";
import { boxMean, type Colours, guidedLines, type Plane } from "./guided-filter.ts";
import { type Mask, resampleMask } from "./mask.ts";

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
 * Cuts people out of a picture; returns its pixels with alpha, not premultiplied. `mask` and `weights` cover the same
 * part of the photo at a smaller size. Weights below 1 make the cut-out fade where the person continues. Soft pixels
 * get the person's colour alone, so that no halo of the old background remains.
 */
export function cutOut(picture: Pixels, mask: Mask, weights: Mask): Pixels {
  const { width, height } = picture;
  const scale = Math.min(1, WORKING_SIDE / Math.max(width, height));
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const colours = shrink(picture, small.width, small.height);
  const coarse = resize(mask, small.width, small.height);
  const lines = guidedLines(colours, coarse, RADIUS, EPSILON);
  const fine = (plane: Plane) => resize(plane, width, height).values;
  const [red, green, blue] = lines.slopes.map(fine) as [Float32Array, Float32Array, Float32Array];
  const offsets = fine(lines.offsets);
  const shares = fine(weights);
  const data = new Uint8ClampedArray(picture.data);
  const alphas = new Float32Array(width * height);
  for (let i = 0; i < alphas.length; i++) {
    const linear =
      (get(red, i) * (data[4 * i] ?? 0) +
        get(green, i) * (data[4 * i + 1] ?? 0) +
        get(blue, i) * (data[4 * i + 2] ?? 0)) /
      255;
    alphas[i] = clean(linear + get(offsets, i));
  }
  takeOwnColours(data, alphas, { width, height, values: alphas }, colours, small);
  for (let i = 0; i < alphas.length; i++)
    data[4 * i + 3] = Math.round(
      255 * get(alphas, i) * get(shares, i) * ((picture.data[4 * i + 3] ?? 0) / 255),
    );
  return { data, width, height };
}

const get = (values: Float32Array, index: number): number => values[index] as number;

const resize = (plane: Plane, width: number, height: number): Plane =>
  resampleMask(plane, { x: 0, y: 0, width: plane.width, height: plane.height }, width, height);

function clean(alpha: number): number {
  const [low, high] = CLEAN;
  const share = Math.min(1, Math.max(0, (alpha - low) / (high - low)));
  return share * share * (3 - 2 * share);
}

function shrink({ data, width, height }: Pixels, smallWidth: number, smallHeight: number): Colours {
  const planes = [0, 1, 2].map(() => new Float32Array(smallWidth * smallHeight));
  const counts = new Float32Array(smallWidth * smallHeight);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * smallHeight) / height) * smallWidth;
    for (let x = 0; x < width; x++) {
      const to = row + Math.floor((x * smallWidth) / width);
      const from = 4 * (y * width + x);
      counts[to] = get(counts, to) + 255;
      planes.forEach((plane, c) => {
        plane[to] = get(plane, to) + (data[from + c] ?? 0);
      });
    }
  }
  const [red, green, blue] = planes.map((plane) => ({
    values: plane.map((sum, i) => sum / get(counts, i)),
    width: smallWidth,
    height: smallHeight,
  }));
  return [red, green, blue] as Colours;
}

/**
 * Estimates the person's colour at each soft pixel by blurring (Forte, "Approximate Fast Foreground Colour Estimation",
 * 2021): takes the mean colours of person and background nearby, corrected so that blending them by alpha gives the
 * pixel.
 */
function takeOwnColours(
  data: Uint8ClampedArray,
  alphas: Float32Array,
  full: Plane,
  colours: Colours,
  small: { readonly width: number; readonly height: number },
): void {
  const share = resize(full, small.width, small.height);
  const rest = { ...share, values: share.values.map((value) => 1 - value) };
  const near = [boxMean(share, COLOUR_RADIUS), boxMean(rest, COLOUR_RADIUS)] as const;
  const own = colours.map((plane) => meanBy(plane, share, near[0]));
  const ground = colours.map((plane) => meanBy(plane, rest, near[1]));
  const [ownFine, groundFine] = [own, ground].map((planes) =>
    planes.map((plane) => resize(plane, full.width, full.height).values),
  );
  for (let i = 0; i < alphas.length; i++) {
    const alpha = get(alphas, i);
    if (alpha === 0 || alpha === 1) continue;
    for (let c = 0; c < 3; c++) {
      const [person, behind] = [ownFine?.[c]?.[i] ?? 0, groundFine?.[c]?.[i] ?? 0];
      const mixed = (data[4 * i + c] ?? 0) / 255;
      data[4 * i + c] = 255 * (person + alpha * (mixed - alpha * person - (1 - alpha) * behind));
    }
  }
}

function meanBy(colour: Plane, share: Plane, nearby: Plane): Plane {
  const weighted = boxMean(
    { ...colour, values: colour.values.map((value, i) => value * get(share.values, i)) },
    COLOUR_RADIUS,
  );
  return {
    ...colour,
    values: weighted.values.map((sum, i) => sum / Math.max(1e-4, get(nearby.values, i))),
  };
}
