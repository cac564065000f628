import { failure, type Result, success } from "../../model/result.ts";
import { loadNetwork } from "../neural-network/load-network.ts";
import type { Network } from "../neural-network/network.ts";
import { runNetwork } from "../neural-network/run-network.ts";

/** Side of the network's square input, in pixels. */
export const INPUT_SIDE = 128;

/** The numbers that describe a box: its centre and size, then six facial landmarks, x before y. */
export const BOX_NUMBERS = 16;

/** Anchors in each of the two grids: two per cell of 16 × 16, six per cell of 8 × 8. */
const ANCHORS = [2 * 16 ** 2, 6 * 8 ** 2] as const;

export type FaceModel = { readonly network: Network };

/** The network's raw output. One entry for each of the 896 anchors. */
export type RawFaces = {
  /** Logits: 0 means a probability of 50 %. */
  readonly scores: Float32Array;
  /** `BOX_NUMBERS` for each anchor, in input pixels, positions relative to the anchor. */
  readonly boxes: Float32Array;
};

/**
 * Creates the model from the content of blazeface.bin. Fails with `face-model-broken` if the bytes are something else,
 * such as the server's page for a missing file.
 */
export function loadFaceModel(bytes: ArrayBuffer): Result<FaceModel, "face-model-broken"> {
  const loaded = loadNetwork(bytes);
  if (!loaded.ok) return failure("face-model-broken");
  const { input, outputs, steps } = loaded.value;
  const lengths = outputs.map((value) => steps[value - 1]?.output.length);
  const expected = [...ANCHORS.map((count) => count * BOX_NUMBERS), ...ANCHORS];
  const fits = input.side === INPUT_SIDE && input.channels === 3 && lengths.join() === expected.join();
  return fits ? success({ network: loaded.value }) : failure("face-model-broken");
}

/**
 * Runs BlazeFace on one picture: `input` holds 128 × 128 pixels, row by row, each as red, green, blue in -1..1. The
 * anchors are in the order of the original: first the 16 × 16 grid, then the 8 × 8.
 */
export function runFaceModel({ network }: FaceModel, input: Float32Array): RawFaces {
  const [fineBoxes, coarseBoxes, fineScores, coarseScores] = runNetwork(network, input);
  return { scores: join(fineScores, coarseScores), boxes: join(fineBoxes, coarseBoxes) };
}

function join(first?: Float32Array, second?: Float32Array): Float32Array {
  const [a, b] = [first ?? new Float32Array(), second ?? new Float32Array()];
  const whole = new Float32Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
