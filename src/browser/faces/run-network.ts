import type { Block, FaceModel, Head } from "./face-model.ts";
import { INPUT_SIDE } from "./face-model.ts";
import {
  addAndCut,
  cutBelowZero,
  depthwiseConvolution,
  gatherPatches,
  type Layer,
  maxPool,
  multiply,
  padSame,
} from "./tensor-operations.ts";

/** How many numbers describe a box: its centre and size, then six points of the face, x before y. */
export const BOX_NUMBERS = 16;

/** What the network says, before anybody reads faces out of it. One entry for each of the 896 anchors. */
export type RawFaces = {
  /** Before the logistic function: 0 means even odds. */
  readonly scores: Float32Array;
  /** `BOX_NUMBERS` for each anchor, in pixels of the input, positions relative to the anchor. */
  readonly boxes: Float32Array;
};

/**
 * Runs BlazeFace over one picture: `input` holds 128 × 128 pixels, row by row, each as red, green, blue in -1..1.
 * The anchors come as they do in the original: two in each cell of the 16 × 16 grid, then six in each of the 8 × 8.
 */
export function runNetwork(model: FaceModel, input: Float32Array): RawFaces {
  let features = runStem(model, input);
  for (const block of model.blocks) features = runBlock(block, features);
  const read = model.heads.map(runHead);
  return {
    scores: concatenate(read.map((raw) => raw.scores)),
    boxes: concatenate(read.map((raw) => raw.boxes)),
  };
}

function runStem({ stem, paddedInput, patches, stemOutput }: FaceModel, input: Float32Array): Float32Array {
  padSame(input, { side: INPUT_SIDE, channels: stem.inputs }, stem, paddedInput);
  const side = INPUT_SIDE / stem.stride;
  for (let y = 0; y < side; y++) {
    gatherPatches(paddedInput, INPUT_SIDE, stem, y, patches);
    multiply(patches, side, stem, stemOutput, y * side);
  }
  cutBelowZero(stemOutput);
  return stemOutput;
}

function runBlock(block: Block, input: Float32Array): Float32Array {
  const { depthwise, pointwise, side, padded, filtered, pooled, output } = block;
  const shape = { side, channels: depthwise.inputs };
  padSame(input, shape, depthwise, padded);
  depthwiseConvolution(padded, side, depthwise, filtered);
  multiply(filtered, (side / depthwise.stride) ** 2, pointwise, output);
  if (depthwise.stride === 2) maxPool(input, shape, pooled);
  addAndCut(depthwise.stride === 2 ? pooled : input, depthwise.inputs, output, pointwise.outputs);
  return output;
}

function runHead({ features, cells, scores, boxes }: Head): RawFaces {
  const run = (layer: Layer) => {
    const output = new Float32Array(cells * layer.outputs);
    multiply(features, cells, layer, output);
    return output;
  };
  return { scores: run(scores), boxes: run(boxes) };
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
