import type { Shape } from "../../src/photo-import/neural-network/network.ts";
import type { Graph } from "../../tools/networks/steps-of.mjs";

export type FloatTensor = Shape & { readonly values: Float64Array };

/**
 * Runs a network by its definition, number by number in double precision, and returns every value, as a reference for
 * the app's interpreter. Shares no code with it, and takes some seconds.
 */
export function runInFloats({ input, steps }: Graph, picture: Float32Array): readonly FloatTensor[] {
  const values: FloatTensor[] = [{ ...input, values: Float64Array.from(picture) }];
  for (const { operation, activation, inputs, kernel } of steps) {
    const [first, second] = inputs.map((index) => values[index]);
    if (!first) throw new Error("A value is missing.");
    const result = KINDS[operation]?.(first, second ?? first, kernel);
    if (!result) throw new Error(`Unknown operation ${operation}`);
    values.push({ ...result, values: result.values.map((value) => ACTIVATIONS[activation]?.(value) ?? 0) });
  }
  return values;
}

type Kernel = Graph["steps"][number]["kernel"];

const ACTIVATIONS: Readonly<Record<string, (value: number) => number>> = {
  none: (x) => x,
  relu: (x) => Math.max(0, x),
  "hard-swish": (x) => (x * Math.min(6, Math.max(0, x + 3))) / 6,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};

function make(side: number, channels: number, at: (x: number, y: number, c: number) => number): FloatTensor {
  const values = new Float64Array(side * side * channels);
  for (let i = 0; i < values.length; i++) {
    const pixel = Math.floor(i / channels);
    values[i] = at(pixel % side, Math.floor(pixel / side), i % channels);
  }
  return { side, channels, values };
}

/** A number of a tensor; 0 beyond its edges. */
const read = ({ side, channels, values }: FloatTensor, x: number, y: number, c: number): number =>
  x < 0 || y < 0 || x >= side || y >= side ? 0 : (values[(y * side + x) * channels + c] ?? 0);

/** TensorFlow's SAME padding before a row. */
const before = (side: number, kernel: number, stride: number): number =>
  Math.floor(Math.max(0, (Math.ceil(side / stride) - 1) * stride + kernel - side) / 2);

type Kind = (first: FloatTensor, second: FloatTensor, kernel: Kernel) => FloatTensor;

const convolve =
  (isDepthwise: boolean): Kind =>
  (input, _, kernel) => {
    if (!kernel) throw new Error("A convolution has no kernel.");
    const { side: width, stride, outputs, weights, biases } = kernel;
    const shift = before(input.side, width, stride);
    return make(Math.ceil(input.side / stride), outputs, (x, y, o) => {
      let sum = biases[o] ?? 0;
      for (let ky = 0; ky < width; ky++) {
        for (let kx = 0; kx < width; kx++) {
          const [fromX, fromY] = [x * stride + kx - shift, y * stride + ky - shift];
          if (isDepthwise)
            sum += read(input, fromX, fromY, o) * (weights[(ky * width + kx) * outputs + o] ?? 0);
          else
            for (let i = 0; i < input.channels; i++)
              sum +=
                read(input, fromX, fromY, i) *
                (weights[((o * width + ky) * width + kx) * input.channels + i] ?? 0);
        }
      }
      return sum;
    });
  };

const KINDS: Readonly<Record<string, Kind>> = {
  convolution: convolve(false),
  depthwise: convolve(true),
  // Each pixel becomes 2 × 2; the kernel is stored as [row][column][input].
  transposed: (input, _, kernel) =>
    make(2 * input.side, 1, (x, y) => {
      let sum = kernel?.biases[0] ?? 0;
      const place = (y % 2) * 2 + (x % 2);
      for (let i = 0; i < input.channels; i++)
        sum += read(input, x >> 1, y >> 1, i) * (kernel?.weights[place * input.channels + i] ?? 0);
      return sum;
    }),
  add: (a, b) =>
    make(a.side, a.channels, (x, y, c) => read(a, x, y, c) + (c < b.channels ? read(b, x, y, c) : 0)),
  scale: (a, b) => make(a.side, a.channels, (x, y, c) => read(a, x, y, c) * read(b, 0, 0, c)),
  average: (input) =>
    make(1, input.channels, (_x, _y, c) => {
      let sum = 0;
      for (let i = c; i < input.values.length; i += input.channels) sum += input.values[i] ?? 0;
      return sum / input.side ** 2;
    }),
  // Bilinear with half-pixel centres; the edge is extended.
  enlarge: (input) => {
    const place = (to: number) => {
      const from = Math.max(0, (to + 0.5) / 2 - 0.5);
      const low = Math.min(input.side - 1, Math.floor(from));
      return { low, high: Math.min(input.side - 1, low + 1), share: from - low };
    };
    return make(2 * input.side, input.channels, (x, y, c) => {
      const [h, v] = [place(x), place(y)];
      const row = (at: number) =>
        read(input, h.low, at, c) * (1 - h.share) + read(input, h.high, at, c) * h.share;
      return row(v.low) * (1 - v.share) + row(v.high) * v.share;
    });
  },
};
