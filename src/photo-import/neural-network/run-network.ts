import { depthwiseConvolution, gatherPatches, multiply, padSame, spread } from "./convolutions.ts";
import type { Kernel, Network, Shape, Step } from "./network.ts";
import { activate, add, average, enlarge, maxPool, scale } from "./tensor-operations.ts";

/** Runs a network on a picture of shape `network.input`. The next run overwrites the results. */
export function runNetwork(network: Network, input: Float32Array): readonly Float32Array[] {
  const values: Float32Array[] = [input];
  for (const step of network.steps) {
    runStep(
      step,
      step.inputs.map((index) => valueAt(values, index)),
    );
    activate(step.activation, step.output);
    values.push(step.output);
  }
  return network.outputs.map((index) => valueAt(values, index));
}

function runStep(step: Step, [first, second]: readonly Float32Array[]): void {
  const { operation, shapes, output } = step;
  const [shape, other] = shapes;
  if (!first) throw new RangeError(`A step of kind ${operation} has no input.`);
  switch (operation) {
    case "convolution":
      convolve(step, kernelOf(step), first);
      return;
    case "depthwise":
      padSame(first, shape, kernelOf(step), step.padded);
      depthwiseConvolution(step.padded, shape.side, kernelOf(step), output);
      return;
    case "transposed":
      multiply(first, shape.side ** 2, kernelOf(step), step.patches);
      spread(step.patches, shape.side, step.result.channels, output);
      return;
    case "add":
      add(first, shape.channels, pairOf(second), channelsOf(other), output);
      return;
    case "scale":
      scale(first, pairOf(second), output);
      return;
    case "average":
      average(first, output);
      return;
    case "largest":
      maxPool(first, shape, output);
      return;
    case "enlarge":
      enlarge(first, shape, output);
  }
}

function convolve(step: Step, kernel: Kernel, input: Float32Array): void {
  const [shape] = step.shapes;
  if (kernel.side === 1 && kernel.stride === 1) {
    multiply(input, shape.side ** 2, kernel, step.output);
    return;
  }
  padSame(input, shape, kernel, step.padded);
  const { side } = step.result;
  for (let y = 0; y < side; y++) {
    gatherPatches(step.padded, shape, kernel, y, step.patches);
    multiply(step.patches, side, kernel, step.output, y * side);
  }
}

/** The checks below never fail: `loadNetwork` has validated the network. */
function valueAt(values: readonly Float32Array[], index: number): Float32Array {
  const value = values[index];
  if (!value) throw new RangeError(`There is no value ${index} yet.`);
  return value;
}

function kernelOf({ kernel, operation }: Step): Kernel {
  if (!kernel) throw new RangeError(`A step of kind ${operation} has no weights.`);
  return kernel;
}

function pairOf(second: Float32Array | undefined): Float32Array {
  if (!second) throw new RangeError("A step has no second input.");
  return second;
}

const channelsOf = (shape: Shape | undefined): number => shape?.channels ?? 0;
