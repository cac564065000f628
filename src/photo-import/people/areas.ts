import { boxMean, type Plane } from "./guided-filter.ts";

/** How far from an edge a fine hair may lie that is lost in the mean of a working pixel. In working pixels. */
const REACH = 3;

export const INSIDE = 1;
export const OUTSIDE = 2;

/**
 * Where nothing has to be computed: INSIDE for pixels that are whole and surrounded by whole ones, OUTSIDE for pixels
 * that are dropped and surrounded by such; otherwise 0.
 */
export function areasOf(alphas: Plane, weights: Plane): Uint8Array {
  const product = new Float32Array(alphas.values.length);
  for (let i = 0; i < product.length; i++)
    product[i] = (alphas.values[i] as number) * (weights.values[i] as number);
  const means = boxMean({ ...alphas, values: product }, REACH).values;
  return Uint8Array.from(means, (mean) => (mean > 1 - 1e-6 ? INSIDE : mean < 1e-6 ? OUTSIDE : 0));
}
