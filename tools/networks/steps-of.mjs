import { OPERATION } from "./read-tflite.mjs";

/**
 * @typedef {{ side: number, stride: number, outputs: number, weights: Float32Array, biases: Float32Array }} Kernel
 * @typedef {{ operation: string, activation: string, inputs: number[], kernel: Kernel | null }} Step
 * @typedef {{ input: { side: number, channels: number }, steps: Step[], outputs: number[] }} Graph
 */

/** @import { Operation, Tflite } from "./read-tflite.mjs" */

/** @type {Readonly<Record<number, string>>} */
const NAMES = {
  [OPERATION.conv]: "convolution",
  [OPERATION.depthwiseConv]: "depthwise",
  [OPERATION.transposeConv]: "transposed",
  [OPERATION.add]: "add",
  [OPERATION.multiply]: "scale",
  [OPERATION.averagePool]: "average",
  [OPERATION.maxPool]: "largest",
  [OPERATION.resizeBilinear]: "enlarge",
};

/** @type {Readonly<Record<number, string>>} */
const ACTIVATIONS = {
  [OPERATION.relu]: "relu",
  [OPERATION.hardSwish]: "hard-swish",
  [OPERATION.logistic]: "sigmoid",
};

/**
 * The steps of a graph as the app runs them: weights as numbers, each activation merged into the step before it, and
 * without operations that change no number (padding with zero channels, which `add` implies; reshaping; concatenating
 * outputs).
 * @param {Tflite} graph @returns {Graph}
 */
export function stepsOf({ tensors, operations, inputs, outputs }) {
  /** The tensor that holds each value: first the input, then one per step. */
  const values = [inputs[0] ?? -1];
  /** Tensors with the same numbers as other tensors. @type {Map<number, number[]>} */
  const aliases = new Map();
  /** @type {Step[]} */
  const steps = [];
  /** @param {number} tensor @returns {number[]} */
  const resolve = (tensor) => aliases.get(tensor)?.flatMap(resolve) ?? [tensor];
  /** @param {number} tensor */
  const valueHolding = (tensor) => {
    const value = values.indexOf(resolve(tensor)[0] ?? -1);
    if (value < 0) throw new Error(`Tensor ${tensor} is used before it is made.`);
    return value;
  };
  /** @param {number | undefined} tensor */
  const constant = (tensor) => {
    const found = tensors[resolve(tensor ?? -1)[0] ?? -1];
    if (!found?.constant) throw new Error(`Tensor ${tensor} should be a constant.`);
    return { shape: found.shape, values: found.constant };
  };
  /** @param {Operation} operation @returns {Kernel | null} */
  const kernelOf = ({ kind, inputs: [, weightTensor, biasTensor], stride }) => {
    if (kind !== OPERATION.conv && kind !== OPERATION.depthwiseConv && kind !== OPERATION.transposeConv)
      return null;
    const { shape, values: weights } = constant(weightTensor);
    const biases = constant(biasTensor).values;
    const [first = 0, side = 0, , last = 0] = shape;
    if (kind === OPERATION.depthwiseConv) return { side, stride, outputs: last, weights, biases };
    if (kind === OPERATION.conv) return { side, stride, outputs: first, weights, biases };
    if (side !== 2 || first !== 1) throw new Error("A transposed convolution is of a kind not foreseen.");
    // The four positions of the kernel become outputs of a 1 × 1 convolution.
    return { side: 1, stride: 1, outputs: 4, weights, biases: new Float32Array(4).fill(biases[0] ?? 0) };
  };
  /** The input with the most channels first: a padded one has fewer. @param {Operation} operation */
  const inputsOf = ({ kind, inputs: [first = -1, second = -1] }) => {
    if (kind !== OPERATION.add && kind !== OPERATION.multiply) return [valueHolding(first)];
    return aliases.has(first)
      ? [valueHolding(second), valueHolding(first)]
      : [valueHolding(first), valueHolding(second)];
  };

  for (const operation of operations) {
    const {
      kind,
      inputs: read,
      outputs: [made = -1],
    } = operation;
    const activation = ACTIVATIONS[kind];
    const name = NAMES[kind];
    if (kind === OPERATION.dequantize || kind === OPERATION.pad || kind === OPERATION.reshape)
      aliases.set(made, read.slice(0, 1));
    else if (kind === OPERATION.concatenation) aliases.set(made, read);
    else if (name) {
      steps.push({
        operation: name,
        activation: "none",
        inputs: inputsOf(operation),
        kernel: kernelOf(operation),
      });
      values.push(made);
    } else if (activation) fuse(activation, valueHolding(read[0] ?? -1), made);
    else throw new Error(`Operation ${kind} is not foreseen.`);
  }

  /** @param {string} activation @param {number} value @param {number} made */
  function fuse(activation, value, made) {
    const step = steps[value - 1];
    if (step?.activation !== "none") throw new Error("An activation follows no step.");
    if (operations.filter((one) => one.inputs.includes(values[value] ?? -1)).length !== 1)
      throw new Error("What an activation changes is used elsewhere too.");
    step.activation = activation;
    values[value] = made;
  }

  const [, side = 0, , channels = 0] = tensors[inputs[0] ?? -1]?.shape ?? [];
  return { input: { side, channels }, steps, outputs: outputs.flatMap(resolve).map(valueHolding) };
}
