import type { Kernel, Shape } from "./network.ts";

// As in tensor-operations.ts, nothing here allocates memory.

/** A copy of the one in tensor-operations.ts: Vitest accesses imports through a getter, which is 15 times slower. */
const at = (values: Float32Array, index: number): number => values[index] as number;

/**
 * The number of zeros before a row in TensorFlow's SAME padding. The others follow the row, so with stride 2 there may
 * be one more after it than before it.
 */
export function paddingBefore(side: number, kernel: number, stride: number): number {
  const outputs = Math.ceil(side / stride);
  return Math.max(0, (outputs - 1) * stride + kernel - side) >> 1;
}

/** Side of the square that `padSame` fills; it contains every tap of every output. */
export function paddedSide(side: number, kernel: number, stride: number): number {
  return Math.max(
    side + paddingBefore(side, kernel, stride),
    (Math.ceil(side / stride) - 1) * stride + kernel,
  );
}

/** Copies `input` into `padded`, whose border is zero: it saves convolutions a bounds check at each tap. */
export function padSame(input: Float32Array, shape: Shape, kernel: Kernel, padded: Float32Array): void {
  const { side, channels } = shape;
  const before = paddingBefore(side, kernel.side, kernel.stride);
  const wide = paddedSide(side, kernel.side, kernel.stride);
  const row = side * channels;
  for (let y = 0; y < side; y++) {
    const from = y * row;
    padded.set(input.subarray(from, from + row), ((y + before) * wide + before) * channels);
  }
}

/** Depthwise convolution with a 3 × 3 or 5 × 5 kernel, over an input padded by `padSame`. */
export function depthwiseConvolution(
  padded: Float32Array,
  inputSide: number,
  kernel: Kernel,
  output: Float32Array,
): void {
  const { stride, outputs: channels } = kernel;
  const side = Math.ceil(inputSide / stride);
  const row = paddedSide(inputSide, kernel.side, stride) * channels;
  for (let y = 0, to = 0; y < side; y++) {
    for (let x = 0; x < side; x++, to += channels) {
      const from = y * stride * row + x * stride * channels;
      if (kernel.side === 3) nineTaps(padded, from, row, kernel, output, to);
      else twentyFiveTaps(padded, from, row, kernel, output, to);
    }
  }
}

/** One pixel of a 3 × 3 depthwise convolution. Unrolled: a loop over the taps takes 1.8 times as long. */
function nineTaps(
  padded: Float32Array,
  from: number,
  row: number,
  { weights, biases, outputs: channels }: Kernel,
  output: Float32Array,
  to: number,
): void {
  for (let c = 0; c < channels; c++) {
    const a = from + c;
    const b = a + row;
    const d = b + row;
    output[to + c] =
      at(biases, c) +
      at(padded, a) * at(weights, c) +
      at(padded, a + channels) * at(weights, c + channels) +
      at(padded, a + 2 * channels) * at(weights, c + 2 * channels) +
      at(padded, b) * at(weights, c + 3 * channels) +
      at(padded, b + channels) * at(weights, c + 4 * channels) +
      at(padded, b + 2 * channels) * at(weights, c + 5 * channels) +
      at(padded, d) * at(weights, c + 6 * channels) +
      at(padded, d + channels) * at(weights, c + 7 * channels) +
      at(padded, d + 2 * channels) * at(weights, c + 8 * channels);
  }
}

/** One pixel of a 5 × 5 depthwise convolution, one kernel row at a time. */
function twentyFiveTaps(
  padded: Float32Array,
  from: number,
  row: number,
  { weights, biases, outputs: channels }: Kernel,
  output: Float32Array,
  to: number,
): void {
  for (let c = 0; c < channels; c++) output[to + c] = at(biases, c);
  for (let ky = 0; ky < 5; ky++) {
    for (let c = 0; c < channels; c++) {
      const a = from + ky * row + c;
      const w = ky * 5 * channels + c;
      output[to + c] =
        at(output, to + c) +
        at(padded, a) * at(weights, w) +
        at(padded, a + channels) * at(weights, w + channels) +
        at(padded, a + 2 * channels) * at(weights, w + 2 * channels) +
        at(padded, a + 3 * channels) * at(weights, w + 3 * channels) +
        at(padded, a + 4 * channels) * at(weights, w + 4 * channels);
    }
  }
}

/**
 * Copies the inputs of each output in row `y` side by side (im2col), so that any convolution becomes a matrix product.
 * `patches` holds a patch of side × side × channels numbers for each output.
 */
export function gatherPatches(
  padded: Float32Array,
  { side: inputSide, channels }: Shape,
  { side: kernel, stride }: Kernel,
  y: number,
  patches: Float32Array,
): void {
  const row = paddedSide(inputSide, kernel, stride) * channels;
  const line = kernel * channels;
  let to = 0;
  for (let x = 0; x < Math.ceil(inputSide / stride); x++) {
    for (let ky = 0; ky < kernel; ky++, to += line) {
      const from = (y * stride + ky) * row + x * stride * channels;
      for (let i = 0; i < line; i++) patches[to + i] = at(padded, from + i);
    }
  }
}

/**
 * A 1 × 1 convolution of `count` pixels: output = biases + weights × input. `input` holds pixels as long as a row of
 * `weights`; `output` is written from pixel `first` on, `kernel.outputs` numbers each. That number must be even.
 */
export function multiply(
  input: Float32Array,
  count: number,
  kernel: Kernel,
  output: Float32Array,
  first = 0,
): void {
  const length = kernel.weights.length / kernel.outputs;
  const fours = count - (count % 4);
  multiplyFours(input, fours, kernel, output, first);
  for (let pixel = fours; pixel < count; pixel++)
    multiplyOne(input, pixel * length, kernel, output, (first + pixel) * kernel.outputs);
}

function multiplyOne(
  input: Float32Array,
  from: number,
  { weights, biases, outputs }: Kernel,
  output: Float32Array,
  to: number,
): void {
  const length = weights.length / outputs;
  for (let o = 0; o < outputs; o++) {
    let sum = at(biases, o);
    for (let i = 0; i < length; i++) sum += at(input, from + i) * at(weights, o * length + i);
    output[to + o] = sum;
  }
}

function multiplyFours(
  input: Float32Array,
  count: number,
  { weights, biases, outputs }: Kernel,
  output: Float32Array,
  first: number,
): void {
  const length = weights.length / outputs;
  for (let pixel = 0; pixel < count; pixel += 4) {
    const in0 = pixel * length;
    const in1 = in0 + length;
    const in2 = in1 + length;
    const in3 = in2 + length;
    for (let o = 0; o < outputs; o += 2) {
      // Four pixels by two outputs at a time: the eight sums stay in registers and each number read is used several
      // times.
      const weightsA = o * length;
      const weightsB = weightsA + length;
      let a0 = at(biases, o);
      let b0 = at(biases, o + 1);
      let [a1, a2, a3, b1, b2, b3] = [a0, a0, a0, b0, b0, b0];
      for (let i = 0; i < length; i++) {
        const a = at(weights, weightsA + i);
        const b = at(weights, weightsB + i);
        const x0 = at(input, in0 + i);
        const x1 = at(input, in1 + i);
        const x2 = at(input, in2 + i);
        const x3 = at(input, in3 + i);
        a0 += x0 * a;
        b0 += x0 * b;
        a1 += x1 * a;
        b1 += x1 * b;
        a2 += x2 * a;
        b2 += x2 * b;
        a3 += x3 * a;
        b3 += x3 * b;
      }
      const to = (first + pixel) * outputs + o;
      output[to] = a0;
      output[to + 1] = b0;
      output[to + outputs] = a1;
      output[to + outputs + 1] = b1;
      output[to + 2 * outputs] = a2;
      output[to + 2 * outputs + 1] = b2;
      output[to + 3 * outputs] = a3;
      output[to + 3 * outputs + 1] = b3;
    }
  }
}

/** Moves the four results per pixel of a 2 × 2 transposed convolution to their positions. */
export function spread(patches: Float32Array, side: number, channels: number, output: Float32Array): void {
  for (let y = 0, from = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let ky = 0; ky < 2; ky++)
        for (let kx = 0; kx < 2; kx++)
          for (let c = 0; c < channels; c++, from++)
            output[((2 * y + ky) * 2 * side + 2 * x + kx) * channels + c] = at(patches, from);
}
