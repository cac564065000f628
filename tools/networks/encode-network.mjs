/**
 * Encodes a network in the format that src/photo-import/neural-network/load-network.ts reads. Little-endian:
 *
 *   bytes 0–3   "WBHN"
 *   4–5         u16  version, 1
 *   6–9         u16  side of the input, u16 its channels
 *   10–13       u16  number of outputs N, u16 number of steps L
 *   then        u16 × N, the values that are outputs (value 0 is the input, value i the result of step i - 1)
 *   then        L × 10 bytes: u8 operation, u8 activation (as numbered in
 *               src/photo-import/neural-network/network.ts), u8 side of the kernel, u8 stride, u16 first input,
 *               u16 second input or 0, u16 outputs of a convolution or 0
 *   then        for each convolution: f32 × outputs, the scales; f32 × outputs, the biases; i8 weights, as
 *               [output][row][column][input] (depthwise: [row][column][channel]); weight = i8 × the output's scale
 */

const OPERATIONS = [
  "convolution",
  "depthwise",
  "transposed",
  "add",
  "scale",
  "average",
  "largest",
  "enlarge",
];
const ACTIVATIONS = ["none", "relu", "hard-swish", "sigmoid"];

/** @import { Graph, Kernel } from "./steps-of.mjs" */

/** @param {Graph} graph @returns {Buffer} */
export function encodeNetwork({ input, steps, outputs }) {
  const numbers = [1, input.side, input.channels, outputs.length, steps.length, ...outputs];
  return Buffer.concat([
    Buffer.from("WBHN", "latin1"),
    ...numbers.map(u16),
    ...steps.map(({ operation, activation, inputs, kernel }) =>
      Buffer.concat([
        Buffer.from([
          OPERATIONS.indexOf(operation),
          ACTIVATIONS.indexOf(activation),
          kernel?.side ?? 0,
          kernel?.stride ?? 0,
        ]),
        u16(inputs[0] ?? 0),
        u16(inputs[1] ?? 0),
        u16(kernel?.outputs ?? 0),
      ]),
    ),
    ...steps.map(({ operation, kernel }) =>
      kernel ? encodeKernel(kernel, operation === "depthwise") : Buffer.alloc(0),
    ),
  ]);
}

/**
 * Symmetric int8 per output: the largest weight becomes ±127, so rounding changes no weight by more than 1/254 of it.
 * @param {Kernel} kernel @param {boolean} depthwise
 */
function encodeKernel({ outputs, weights, biases }, depthwise) {
  const perOutput = weights.length / outputs;
  /** @param {number} index */
  const outputOf = (index) => (depthwise ? index % outputs : Math.floor(index / perOutput));
  const scales = new Float32Array(outputs);
  weights.forEach((weight, index) => {
    const output = outputOf(index);
    scales[output] = Math.max(scales[output] ?? 0, Math.abs(weight) / 127);
  });
  const steps = Int8Array.from(weights, (weight, index) =>
    Math.round(weight / (scales[outputOf(index)] || 1)),
  );
  return Buffer.concat([floats(scales), floats(biases), new Uint8Array(steps.buffer)]);
}

/** @param {number} value */
function u16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** @param {ArrayLike<number>} values */
function floats(values) {
  const bytes = Buffer.alloc(4 * values.length);
  Array.from(values).forEach((value, index) => {
    bytes.writeFloatLE(value, 4 * index);
  });
  return bytes;
}
