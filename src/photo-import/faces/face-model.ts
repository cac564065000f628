import { failure, type Result, success } from "../../model/result.ts";
import { loadNetwork } from "../neural-network/load-network.ts";
import type { Network } from "../neural-network/network.ts";
import { runNetwork } from "../neural-network/run-network.ts";

/** Side of the square picture that the network looks at, in pixels. */
export const INPUT_SIDE = 128;

/** How many numbers describe a box: its centre and size, then six points of the face, x before y. */
export const BOX_NUMBERS = 16;

/** How many anchors the two grids have: two in each cell of 16 × 16, and six in each of 8 × 8. */
const ANCHORS = [2 * 16 ** 2, 6 * 8 ** 2] as const;

/** BlazeFace, ready to run. It looks at one picture at a time. */
export type FaceModel = { readonly network: Network };

/** What the network says, before anybody reads faces out of it. One entry for each of the 896 anchors. */
export type RawFaces = {
  /** Before the logistic function: 0 means even odds. */
  readonly scores: Float32Array;
  /** `BOX_NUMBERS` for each anchor, in pixels of the input, positions relative to the anchor. */
  readonly boxes: Float32Array;
};

/**
 * Makes a model out of blazeface.bin.
 * Fails with `face-model-broken` when the bytes are something else, such as a server's page for a missing file.
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
 * Runs BlazeFace over one picture: `input` holds 128 × 128 pixels, row by row, each as red, green, blue in -1..1.
 * The anchors come as they do in the original: first those of the 16 × 16 grid, then those of the 8 × 8.
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
