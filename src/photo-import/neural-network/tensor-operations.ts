import type { Activation, Shape } from "./network.ts";

/**
 * The operations of the networks, on tensors of `rows × columns × channels` numbers in that order. They write into the
 * array passed in and allocate nothing, because garbage collection could interrupt the dragging of a photo.
 */

/** Reads an element that is known to exist. Engines inline it, so it costs nothing in the loops below. */
const at = (values: Float32Array, index: number): number => values[index] as number;

/** Max pooling of 2 × 2 pixels. The side must be even. */
export function maxPool(input: Float32Array, shape: Shape, output: Float32Array): void {
  const { side, channels } = shape;
  const row = side * channels;
  let to = 0;
  for (let y = 0; y < side; y += 2) {
    for (let x = 0; x < side; x += 2) {
      for (let c = 0; c < channels; c++, to++) {
        const from = y * row + x * channels + c;
        const upper = Math.max(at(input, from), at(input, from + channels));
        output[to] = Math.max(upper, at(input, from + row), at(input, from + row + channels));
      }
    }
  }
}

/** Adds two tensors. If the second has fewer channels, the missing ones count as zero. */
export function add(
  first: Float32Array,
  channels: number,
  second: Float32Array,
  secondChannels: number,
  output: Float32Array,
): void {
  if (secondChannels === channels) {
    for (let i = 0; i < output.length; i++) output[i] = at(first, i) + at(second, i);
    return;
  }
  output.set(first);
  for (let from = 0, to = 0; to < output.length; from += secondChannels, to += channels)
    for (let c = 0; c < secondChannels; c++) output[to + c] = at(output, to + c) + at(second, from + c);
}

/** Multiplies each channel by its own factor. */
export function scale(input: Float32Array, factors: Float32Array, output: Float32Array): void {
  const channels = factors.length;
  for (let from = 0; from < output.length; from += channels)
    for (let c = 0; c < channels; c++) output[from + c] = at(input, from + c) * at(factors, c);
}

/** Global average pooling: the mean of each channel over all pixels. `output` has one number per channel. */
export function average(input: Float32Array, output: Float32Array): void {
  const channels = output.length;
  output.fill(0);
  for (let from = 0; from < input.length; from += channels)
    for (let c = 0; c < channels; c++) output[c] = at(output, c) + at(input, from + c);
  for (let c = 0; c < channels; c++) output[c] = (at(output, c) * channels) / input.length;
}

/** Doubles width and height, with linear interpolation between pixel centres. */
export function enlarge(input: Float32Array, { side, channels }: Shape, output: Float32Array): void {
  const row = side * channels;
  for (let y = 0, to = 0; y < 2 * side; y++) {
    const near = (y >> 1) * row;
    const far = neighbour(y, side) * row;
    for (let x = 0; x < 2 * side; x++) {
      const a = (x >> 1) * channels;
      const b = neighbour(x, side) * channels;
      for (let c = 0; c < channels; c++, to++)
        output[to] =
          0.5625 * at(input, near + a + c) +
          0.1875 * (at(input, near + b + c) + at(input, far + a + c)) +
          0.0625 * at(input, far + b + c);
    }
  }
}

/** The second source pixel, weighted a quarter, for an enlarged pixel: the nearer neighbour, or its own at the edge. */
const neighbour = (enlarged: number, side: number): number =>
  Math.min(side - 1, Math.max(0, (enlarged >> 1) + (enlarged % 2 === 0 ? -1 : 1)));

/** Applies an activation in place. */
export function activate(activation: Activation, values: Float32Array): void {
  switch (activation) {
    case "none":
      return;
    case "relu":
      for (let i = 0; i < values.length; i++) values[i] = Math.max(0, at(values, i));
      return;
    case "hard-swish":
      for (let i = 0; i < values.length; i++) {
        const value = at(values, i);
        values[i] = (value * Math.min(6, Math.max(0, value + 3))) / 6;
      }
      return;
    case "sigmoid":
      for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-at(values, i)));
  }
}
