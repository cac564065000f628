/**
 * The operations BlazeFace consists of, over tensors of `rows × columns × channels` numbers in that order. They write
 * into the array they are given and make no garbage: a face pass must not disturb somebody who is dragging a photo.
 */

/** What a tensor's numbers mean. */
export type Shape = { readonly side: number; readonly channels: number };

/** A convolution's numbers. A square kernel of `side`, moved by `stride`. */
export type Layer = {
  readonly depthwise: boolean;
  readonly side: number;
  readonly stride: number;
  readonly inputs: number;
  readonly outputs: number;
  /** As [output][row][column][input]; in a depthwise layer [row][column][channel]. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
};

/** A number that is known to be there. Engines inline it: it costs nothing in the loops below. */
const at = (values: Float32Array, index: number): number => values[index] as number;

/**
 * How many zeros TensorFlow's SAME padding puts before a row. The rest goes behind it, so at stride 2 it is lopsided.
 */
export function paddingBefore(side: number, kernel: number, stride: number): number {
  const outputs = Math.ceil(side / stride);
  return Math.max(0, (outputs - 1) * stride + kernel - side) >> 1;
}

/** Side of the square that `padSame` fills: every tap of every output lies in it. */
export function paddedSide(side: number, kernel: number, stride: number): number {
  return Math.max(
    side + paddingBefore(side, kernel, stride),
    (Math.ceil(side / stride) - 1) * stride + kernel,
  );
}

/**
 * Copies `input` into the middle of `padded`, whose border must be zero and stays zero. With the border there, no
 * convolution has to ask at each tap whether it is still inside.
 */
export function padSame(input: Float32Array, shape: Shape, layer: Layer, padded: Float32Array): void {
  const { side, channels } = shape;
  const before = paddingBefore(side, layer.side, layer.stride);
  const wide = paddedSide(side, layer.side, layer.stride);
  const row = side * channels;
  for (let y = 0; y < side; y++) {
    const from = y * row;
    padded.set(input.subarray(from, from + row), ((y + before) * wide + before) * channels);
  }
}

/** A 3 × 3 convolution of each channel by itself, over an input that `padSame` has padded. */
export function depthwiseConvolution(
  padded: Float32Array,
  inputSide: number,
  layer: Layer,
  output: Float32Array,
): void {
  const { weights, biases, stride, outputs: channels } = layer;
  const side = Math.ceil(inputSide / stride);
  const row = paddedSide(inputSide, 3, stride) * channels;
  for (let y = 0, to = 0; y < side; y++) {
    for (let x = 0; x < side; x++, to += channels) {
      const top = y * stride * row + x * stride * channels;
      for (let c = 0; c < channels; c++) {
        // The nine taps, written out: a loop over them takes 1.8 times as long.
        const a = top + c;
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
  }
}

/**
 * Lays the inputs of each output of a row side by side, so that any convolution becomes a product of matrices.
 * `patches` takes one patch of side × side × channels numbers for each output of row `y`.
 */
export function gatherPatches(
  padded: Float32Array,
  inputSide: number,
  layer: Layer,
  y: number,
  patches: Float32Array,
): void {
  const { side: kernel, stride, inputs: channels } = layer;
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
 * The work of every 1 × 1 convolution: for `count` pixels, output = biases + weights × input. `input` holds the
 * pixels one after the other, each as long as a row of `weights`; so does `output`, from pixel `first` on.
 * `count` must be a multiple of 4 and the number of outputs even, as all of BlazeFace's are.
 */
export function multiply(
  input: Float32Array,
  count: number,
  layer: Layer,
  output: Float32Array,
  first = 0,
): void {
  const { weights, biases, outputs } = layer;
  const length = weights.length / outputs;
  for (let pixel = 0; pixel < count; pixel += 4) {
    const in0 = pixel * length;
    const in1 = in0 + length;
    const in2 = in1 + length;
    const in3 = in2 + length;
    for (let o = 0; o < outputs; o += 2) {
      // Four pixels by two outputs at a time: eight sums stay in registers and each number read is used often.
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

/** The largest of each 2 × 2 pixels. The side must be even. */
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

/**
 * Adds `input` to `sum` pixel by pixel and cuts what is below zero (ReLU). An input with fewer channels counts as
 * padded with channels of zeros.
 */
export function addAndCut(
  input: Float32Array,
  inputChannels: number,
  sum: Float32Array,
  channels: number,
): void {
  for (let from = 0, to = 0; to < sum.length; from += inputChannels, to += channels) {
    for (let c = 0; c < inputChannels; c++) sum[to + c] = Math.max(0, at(sum, to + c) + at(input, from + c));
    for (let c = inputChannels; c < channels; c++) sum[to + c] = Math.max(0, at(sum, to + c));
  }
}

/** Cuts what is below zero (ReLU). */
export function cutBelowZero(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = Math.max(0, at(values, i));
}
