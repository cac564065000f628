/** A tensor is a square of `side × side` pixels, row by row, each with `channels` numbers. */
export type Shape = { readonly side: number; readonly channels: number };

/** The operations by their number in a network's file. What each does is said in `run-network.ts`. */
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

/** What an operation does to each number of its result, by its number in a network's file. */
export const ACTIVATIONS = ["none", "relu", "hard-swish", "sigmoid"] as const;

export type Operation = (typeof OPERATIONS)[number];
export type Activation = (typeof ACTIVATIONS)[number];

/** The numbers of a convolution. Its kernel is a square of `side`, moved by `stride`. */
export type Kernel = {
  readonly side: number;
  readonly stride: number;
  readonly outputs: number;
  /**
   * As [output][row][column][input]; in a depthwise convolution [row][column][channel]. A transposed convolution is
   * kept as the 1 × 1 convolution with an output for each place of its kernel: [row][column][output][input].
   */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
};

/** One operation with the memory it works in. */
export type Step = {
  readonly operation: Operation;
  readonly activation: Activation;
  /** Indexes into the network's values. */
  readonly inputs: readonly number[];
  readonly shapes: readonly [Shape, ...Shape[]];
  readonly kernel: Kernel | null;
  readonly result: Shape;
  readonly output: Float32Array;
  /** The input inside its border of zeros, and the patches of one row; empty where the operation needs none. */
  readonly padded: Float32Array;
  readonly patches: Float32Array;
};

/** A network, ready to run. It owns its working memory, so it looks at one picture at a time. */
export type Network = {
  /** The shape of what `runNetwork` takes. */
  readonly input: Shape;
  readonly steps: readonly Step[];
  /** The values that `runNetwork` returns: value 0 is the input, value i is the result of step i - 1. */
  readonly outputs: readonly number[];
};
