/** The shape of a tensor: `side` × `side` pixels, row by row, each with `channels` numbers. */
export type Shape = { readonly side: number; readonly channels: number };

/** The operations, indexed by their number in a network's file. `run-network.ts` shows what each one does. */
export const OPERATIONS = [
  "convolution",
  "depthwise",
  "transposed",
  "add",
  "scale",
  "average",
  "largest",
  "enlarge",
] as const;

/** The functions applied to each number of a result, indexed by their number in a network's file. */
export const ACTIVATIONS = ["none", "relu", "hard-swish", "sigmoid"] as const;

export type Operation = (typeof OPERATIONS)[number];
export type Activation = (typeof ACTIVATIONS)[number];

/** A convolution's weights and biases. The kernel is a square of `side`, moved by `stride`. */
export type Kernel = {
  readonly side: number;
  readonly stride: number;
  readonly outputs: number;
  /**
   * Order: [output][row][column][input]; for a depthwise convolution [row][column][channel]. A transposed convolution
   * is stored as a 1 × 1 convolution with one output per position of its kernel: [row][column][output][input].
   */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
};

/** An operation with its working memory. */
export type Step = {
  readonly operation: Operation;
  readonly activation: Activation;
  /** Indexes into the network's values. */
  readonly inputs: readonly number[];
  readonly shapes: readonly [Shape, ...Shape[]];
  readonly kernel: Kernel | null;
  readonly result: Shape;
  readonly output: Float32Array;
  /** The zero-padded input, and the patches of one row; empty if the operation needs none. */
  readonly padded: Float32Array;
  readonly patches: Float32Array;
};

/** A network, ready to run. It owns its working memory, so it can only process one picture at a time. */
export type Network = {
  /** The shape of the input to `runNetwork`. */
  readonly input: Shape;
  readonly steps: readonly Step[];
  /** The values that `runNetwork` returns: value 0 is the input, value i is the result of step i - 1. */
  readonly outputs: readonly number[];
};
