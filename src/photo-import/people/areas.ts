import { boxMean, multiply, type Plane } from "./guided-filter.ts";

/** How far from an edge a fine hair may lie that is lost in the mean of a working pixel. In working pixels. */
const REACH = 3;

export const INSIDE = 1;
export const OUTSIDE = 2;

/**
 * Where nothing has to be computed: INSIDE for pixels that are whole and surrounded by whole ones, OUTSIDE for pixels
 * that are dropped and surrounded by such; otherwise 0.
 */
export function areasOf(alphas: Plane, weights: Plane): Uint8Array {
  const means = boxMean(multiply(alphas, weights), REACH).values;
  const areas = new Uint8Array(means.length);
  for (let i = 0; i < areas.length; i++) {
    const mean = means[i] as number;
    areas[i] = mean > 1 - 1e-6 ? INSIDE : mean < 1e-6 ? OUTSIDE : 0;
  }
  return areas;
}
