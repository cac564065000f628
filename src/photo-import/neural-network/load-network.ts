import { failure, type Result, success } from "../../model/result.ts";
import {
  ACTIVATIONS,
  type Activation,
  type Kernel,
  type Network,
  OPERATIONS,
  type Operation,
  type Shape,
} from "./network.ts";
import { planMemory } from "./plan-memory.ts";

type Header = {
  readonly operation: Operation;
  readonly activation: Activation;
  readonly side: number;
  readonly stride: number;
  readonly inputs: readonly number[];
  /** Numbers per pixel that a convolution produces; 0 for other operations. */
  readonly outputs: number;
};

const MAGIC = 0x5742484e; // "WBHN"
const VERSION = 1;
const HEAD_BYTES = 14;
const STEP_BYTES = 10;

/**
 * Loads a network from a file in the format described in tools/networks/encode-network.mjs. Fails with `network-broken`
 * if the bytes are something else, such as the server's page for a missing file.
 */
export function loadNetwork(bytes: ArrayBuffer): Result<Network, "network-broken"> {
  try {
    return success(readNetwork(new DataView(bytes)));
  } catch (error) {
    // Thrown by a DataView, an array and `insist` if the bytes are inconsistent.
    if (error instanceof RangeError) return failure("network-broken");
    throw error;
  }
}

function readNetwork(view: DataView): Network {
  insist(view.getUint32(0) === MAGIC && view.getUint16(4, true) === VERSION);
  const read = (at: number) => view.getUint16(at, true);
  const input: Shape = { side: read(6), channels: read(8) };
  const outputCount = read(10);
  const stepCount = read(12);
  const outputs = Array.from({ length: outputCount }, (_, i) => read(HEAD_BYTES + 2 * i));
  const stepsAt = HEAD_BYTES + 2 * outputCount;
  const headers = Array.from({ length: stepCount }, (_, i) => readHeader(view, stepsAt + STEP_BYTES * i));
  insist(outputs.every((index) => index <= stepCount));

  const shapes = [input];
  const memory = planMemory(
    headers.map(({ inputs }) => inputs),
    outputs,
  );
  let at = stepsAt + STEP_BYTES * stepCount;
  const steps = headers.map((header) => {
    const { operation, activation, inputs } = header;
    const [first, second] = inputs.map((value) => shapeAt(shapes, value));
    insist(first !== undefined);
    const kernel = header.outputs > 0 ? readKernel(view, at, header, first) : null;
    at += kernel ? 8 * kernel.outputs + kernel.weights.length : 0;
    const result = resultOf(header, first, second);
    shapes.push(result);
    return {
      operation,
      activation,
      inputs,
      shapes: second ? ([first, second] as const) : ([first] as const),
      kernel,
      result,
      ...memory.allot(operation, first, kernel, result),
    };
  });
  insist(at === view.byteLength);
  return { input, steps, outputs };
}

function readHeader(view: DataView, at: number): Header {
  const operation = OPERATIONS[view.getUint8(at)];
  const activation = ACTIVATIONS[view.getUint8(at + 1)];
  insist(operation !== undefined && activation !== undefined);
  const [side, stride] = [view.getUint8(at + 2), view.getUint8(at + 3)];
  const outputs = view.getUint16(at + 8, true);
  const hasKernel = operation === "convolution" || operation === "depthwise" || operation === "transposed";
  insist(hasKernel === outputs > 0 && outputs % 2 === 0);
  insist(!hasKernel || (side > 0 && (stride === 1 || stride === 2)));
  insist(operation !== "depthwise" || side === 3 || side === 5);
  const inputs = [view.getUint16(at + 4, true)];
  if (operation === "add" || operation === "scale") inputs.push(view.getUint16(at + 6, true));
  return { operation, activation, side, stride, inputs, outputs };
}

function shapeAt(shapes: readonly Shape[], index: number): Shape {
  const shape = shapes[index];
  insist(shape !== undefined);
  return shape;
}

/** The shape of a step's result. Throws if the inputs do not match. */
function resultOf({ operation, stride, outputs }: Header, first: Shape, second?: Shape): Shape {
  const { side, channels } = first;
  switch (operation) {
    case "convolution":
      return { side: Math.ceil(side / stride), channels: outputs };
    case "depthwise":
      insist(outputs === channels);
      return { side: Math.ceil(side / stride), channels };
    case "transposed":
      insist(outputs % 4 === 0);
      return { side: 2 * side, channels: outputs / 4 };
    case "add":
      insist(second?.side === side && second.channels <= channels);
      return first;
    case "scale":
      insist(second?.side === 1 && second.channels === channels);
      return first;
    case "average":
      return { side: 1, channels };
    case "largest":
      insist(side % 2 === 0);
      return { side: side / 2, channels };
    case "enlarge":
      return { side: 2 * side, channels };
  }
}

function readKernel(view: DataView, at: number, header: Header, { channels }: Shape): Kernel {
  const { operation, side, stride, outputs } = header;
  const depthwise = operation === "depthwise";
  const perOutput = side * side * (depthwise ? 1 : channels);
  const scales = readFloats(view, at, outputs);
  const biases = readFloats(view, at + 4 * outputs, outputs);
  const steps = new Int8Array(view.buffer, view.byteOffset + at + 8 * outputs, perOutput * outputs);
  const weights = Float32Array.from(
    steps,
    (step, i) => step * (scales[depthwise ? i % outputs : Math.floor(i / perOutput)] ?? 0),
  );
  return { side, stride, outputs, weights, biases };
}

const readFloats = (view: DataView, at: number, length: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => view.getFloat32(at + 4 * index, true));

function insist(holds: boolean): asserts holds {
  if (!holds) throw new RangeError("These bytes are no network.");
}
