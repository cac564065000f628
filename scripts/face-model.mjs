/**
 * Makes src/browser/faces/blazeface.bin from the weights in the package @mediapipe/face_detection.
 *
 *   node scripts/face-model.mjs           writes the file
 *   node scripts/face-model.mjs --check   exits with 1 if the committed file is not what would be written
 *
 * The file, little-endian (read by src/browser/faces/face-model.ts):
 *
 *   bytes 0–3   "WBHF"
 *   4–5         u16  version, 1
 *   6–7         u16  number of layers L
 *   then        L × 8 bytes: u8 kind (0 convolution, 1 depthwise), u8 side of the kernel, u8 stride, u8 zero,
 *               u16 input channels, u16 output channels
 *   then        for each layer: f32 × output channels, the scales; f32 × output channels, the biases
 *   then        for each layer: i8 weights, as [output][row][column][input] (depthwise: [row][column][channel]);
 *               weight = i8 × the output channel's scale
 *
 * The layers come in the order in which they run: the stem, 16 blocks of a depthwise and a 1 × 1 convolution, and four
 * heads (score at 16 × 16, score at 8 × 8, box at 16 × 16, box at 8 × 8). Additions, pooling and channel padding
 * between them follow from the numbers of channels.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { OPERATION, readTflite } from "./face-model/read-tflite.mjs";

/** @typedef {{ depthwise: boolean, side: number, stride: number, inputs: number, outputs: number, weights: Float32Array, biases: Float32Array }} Layer */

const SOURCE = "@mediapipe/face_detection/face_detection_short_range.tflite";
const TARGET = new URL("../src/browser/faces/blazeface.bin", import.meta.url);

/** @param {Uint8Array} tflite @returns {Layer[]} */
function layersOf(tflite) {
  const { tensors, operations } = readTflite(tflite);
  // Weights are stored as half floats, each followed by an operation that widens it.
  const widened = new Map(
    operations
      .filter((operation) => operation.kind === OPERATION.dequantize)
      .map((operation) => [operation.outputs[0], operation.inputs[0]]),
  );
  /** @param {number | undefined} index */
  const constant = (index) => {
    const tensor = tensors[widened.get(index) ?? -1];
    if (!tensor?.constant) throw new Error(`Tensor ${index} should be a constant.`);
    return { shape: tensor.shape, values: tensor.constant };
  };
  return operations
    .filter(({ kind }) => kind === OPERATION.conv || kind === OPERATION.depthwiseConv)
    .map(({ kind, inputs: [, weightIndex, biasIndex], stride }) => {
      const weights = constant(weightIndex);
      const [first = 0, side = 0, , last = 0] = weights.shape;
      const depthwise = kind === OPERATION.depthwiseConv;
      return {
        depthwise,
        side,
        stride,
        inputs: last,
        outputs: depthwise ? last : first,
        weights: weights.values,
        biases: constant(biasIndex).values,
      };
    });
}

/**
 * Symmetric int8 for each output channel: its largest weight becomes ±127, so no weight moves by more than 1/254 of it.
 * @param {Layer} layer
 */
function quantise({ depthwise, outputs, weights }) {
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
  return { scales, steps };
}

/** @param {Layer[]} layers @returns {Buffer} */
function encode(layers) {
  const head = Buffer.alloc(8 + 8 * layers.length);
  head.write("WBHF", 0, "latin1");
  head.writeUInt16LE(1, 4);
  head.writeUInt16LE(layers.length, 6);
  layers.forEach((layer, index) => {
    const at = 8 + 8 * index;
    head.writeUInt8(layer.depthwise ? 1 : 0, at);
    head.writeUInt8(layer.side, at + 1);
    head.writeUInt8(layer.stride, at + 2);
    head.writeUInt16LE(layer.inputs, at + 4);
    head.writeUInt16LE(layer.outputs, at + 6);
  });
  const quantised = layers.map(quantise);
  const floats = layers.flatMap((layer, index) => [quantised[index]?.scales ?? [], layer.biases]);
  return Buffer.concat([
    head,
    ...floats.map((values) => floatBytes(values)),
    ...quantised.map(({ steps }) => new Uint8Array(steps.buffer)),
  ]);
}

/** @param {ArrayLike<number>} values */
function floatBytes(values) {
  const bytes = Buffer.alloc(4 * values.length);
  Array.from(values).forEach((value, index) => {
    bytes.writeFloatLE(value, 4 * index);
  });
  return bytes;
}

const made = encode(layersOf(readFileSync(createRequire(import.meta.url).resolve(SOURCE))));
if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, made);
  console.log(`blazeface.bin: ${made.length} bytes`);
} else if (!made.equals(readFileSync(TARGET))) {
  console.error(
    "src/browser/faces/blazeface.bin is not what scripts/face-model.mjs makes: run it and commit.",
  );
  process.exitCode = 1;
}
