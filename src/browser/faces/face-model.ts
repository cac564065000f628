import { failure, type Result, success } from "../../domain/result.ts";
import { type Layer, paddedSide } from "./tensor-operations.ts";

/** Side of the square picture that the network looks at, in pixels. */
export const INPUT_SIDE = 128;

/** A depthwise and a 1 × 1 convolution, whose result is added to the block's own input. */
export type Block = {
  readonly depthwise: Layer;
  readonly pointwise: Layer;
  /** Side of what comes in. */
  readonly side: number;
  /** Working memory: the input with its border of zeros, the depthwise result, the pooled input, the block's result. */
  readonly padded: Float32Array;
  readonly filtered: Float32Array;
  readonly pooled: Float32Array;
  readonly output: Float32Array;
};

/** What reads faces off the features of one grid: for each cell some anchors, each with a score and a box. */
export type Head = {
  /** The output of the last block with as many pixels as the grid has cells. */
  readonly features: Float32Array;
  readonly cells: number;
  readonly scores: Layer;
  readonly boxes: Layer;
};

/** BlazeFace, ready to run. It owns its working memory, so one model looks at one picture at a time. */
export type FaceModel = {
  readonly stem: Layer;
  readonly paddedInput: Float32Array;
  readonly patches: Float32Array;
  readonly stemOutput: Float32Array;
  readonly blocks: readonly Block[];
  readonly heads: readonly [fine: Head, coarse: Head];
};

/** The grids on which faces are looked for. */
const FINE_SIDE = 16;
const COARSE_SIDE = 8;

/**
 * Makes a model out of blazeface.bin, whose format is described in scripts/face-model.mjs.
 * Fails with `face-model-broken` when the bytes are something else, such as a server's page for a missing file.
 */
export function loadFaceModel(bytes: ArrayBuffer): Result<FaceModel, "face-model-broken"> {
  const layers = readLayers(new DataView(bytes));
  const [stem, ...rest] = layers ?? [];
  const [fineScores, coarseScores, fineBoxes, coarseBoxes] = rest.splice(-4);
  if (!stem || !fineScores || !coarseScores || !fineBoxes || !coarseBoxes)
    return failure("face-model-broken");

  let side = INPUT_SIDE / stem.stride;
  const stemOutput = new Float32Array(side * side * stem.outputs);
  const blocks: Block[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const [depthwise, pointwise] = [rest[i], rest[i + 1]];
    if (!depthwise?.depthwise || !pointwise || pointwise.depthwise) return failure("face-model-broken");
    blocks.push(makeBlock(depthwise, pointwise, side));
    side /= depthwise.stride;
  }
  const fine = featuresOf(blocks, FINE_SIDE);
  const coarse = featuresOf(blocks, COARSE_SIDE);
  if (!fine || !coarse) return failure("face-model-broken");
  return success({
    stem,
    paddedInput: new Float32Array(paddedSide(INPUT_SIDE, stem.side, stem.stride) ** 2 * stem.inputs),
    patches: new Float32Array((INPUT_SIDE / stem.stride) * stem.side ** 2 * stem.inputs),
    stemOutput,
    blocks,
    heads: [
      { features: fine, cells: FINE_SIDE ** 2, scores: fineScores, boxes: fineBoxes },
      { features: coarse, cells: COARSE_SIDE ** 2, scores: coarseScores, boxes: coarseBoxes },
    ],
  });
}

function makeBlock(depthwise: Layer, pointwise: Layer, side: number): Block {
  const { stride, outputs: channels } = depthwise;
  const pixels = (side / stride) ** 2;
  return {
    depthwise,
    pointwise,
    side,
    padded: new Float32Array(paddedSide(side, depthwise.side, stride) ** 2 * channels),
    filtered: new Float32Array(pixels * channels),
    pooled: new Float32Array(stride === 1 ? 0 : pixels * channels),
    output: new Float32Array(pixels * pointwise.outputs),
  };
}

const featuresOf = (blocks: readonly Block[], side: number): Float32Array | undefined =>
  blocks.findLast((block) => block.side / block.depthwise.stride === side)?.output;

/** The layers with their weights as plain numbers, or null when the lengths do not fit the bytes there are. */
function readLayers(view: DataView): Layer[] | null {
  const MAGIC = 0x57424846; // "WBHF"
  if (view.byteLength < 8 || view.getUint32(0) !== MAGIC || view.getUint16(4, true) !== 1) return null;
  const count = view.getUint16(6, true);
  if (view.byteLength < 8 + 8 * count) return null;
  const headers = Array.from({ length: count }, (_, index) => readHeader(view, 8 + 8 * index));
  const floatCount = headers.reduce((sum, { outputs }) => sum + 2 * outputs, 0);
  const weightCount = headers.reduce((sum, header) => sum + header.weightCount, 0);
  let floatAt = 8 + 8 * count;
  let weightAt = floatAt + 4 * floatCount;
  if (view.byteLength !== weightAt + weightCount) return null;
  return headers.map(({ weightCount: length, ...header }) => {
    const { depthwise, outputs } = header;
    const scales = readFloats(view, floatAt, outputs);
    const biases = readFloats(view, floatAt + 4 * outputs, outputs);
    const steps = new Int8Array(view.buffer, view.byteOffset + weightAt, length);
    const weights = new Float32Array(length);
    const perOutput = length / outputs;
    for (let i = 0; i < length; i++) {
      const output = depthwise ? i % outputs : Math.floor(i / perOutput);
      weights[i] = (steps[i] ?? 0) * (scales[output] ?? 0);
    }
    floatAt += 8 * outputs;
    weightAt += length;
    return { ...header, weights, biases };
  });
}

function readHeader(view: DataView, at: number) {
  const depthwise = view.getUint8(at) === 1;
  const side = view.getUint8(at + 1);
  const stride = view.getUint8(at + 2);
  const inputs = view.getUint16(at + 4, true);
  const outputs = view.getUint16(at + 6, true);
  return {
    depthwise,
    side,
    stride,
    inputs,
    outputs,
    weightCount: side * side * outputs * (depthwise ? 1 : inputs),
  };
}

const readFloats = (view: DataView, at: number, length: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => view.getFloat32(at + 4 * index, true));
