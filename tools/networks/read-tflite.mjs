/**
 * Reads as much of the TensorFlow Lite format (a FlatBuffer) as the two networks need: tensors, constants, operations.
 * Schema: https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs
 * The numbers passed to `field` are the fields' positions in that schema's tables.
 */

/** The operations of the schema's `BuiltinOperator` that occur in the files. */
export const OPERATION = {
  add: 0,
  averagePool: 1,
  concatenation: 2,
  conv: 3,
  depthwiseConv: 4,
  dequantize: 6,
  logistic: 14,
  maxPool: 17,
  multiply: 18,
  relu: 19,
  reshape: 22,
  resizeBilinear: 23,
  // A custom operation; the only one in the files is Convolution2DTransposeBias.
  transposeConv: 32,
  pad: 34,
  hardSwish: 117,
};

/**
 * @typedef {{ shape: number[], constant: Float32Array | null }} Tensor
 *   `constant` holds a weight's values; it is null for a tensor that is computed.
 * @typedef {{ kind: number, inputs: number[], outputs: number[], stride: number }} Operation
 *   `stride` is 1 for operations that have none.
 * @typedef {{ tensors: Tensor[], operations: Operation[], inputs: number[], outputs: number[] }} Tflite
 */

/**
 * @param {Uint8Array} file a .tflite file
 * @returns {Tflite} its first graph, with its operations in the order in which they run
 */
export function readTflite(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  /** The offset of a table's field, or 0 if the field has its default. @param {number} table @param {number} index */
  const field = (table, index) => {
    const vtable = table - view.getInt32(table, true);
    const slot = 4 + index * 2;
    const offset = slot < view.getUint16(vtable, true) ? view.getUint16(vtable + slot, true) : 0;
    return offset && table + offset;
  };
  /** @param {number} at */
  const follow = (at) => at + view.getUint32(at, true);
  /** @param {number} table @param {number} index */
  const number = (table, index) => {
    const at = field(table, index);
    return at && view.getInt32(at, true);
  };
  /** @param {number} table @param {number} index */
  const byte = (table, index) => {
    const at = field(table, index);
    return at && view.getInt8(at);
  };
  /** The offset of a vector's first item, and its length. @param {number} table @param {number} index */
  const vector = (table, index) => {
    const at = field(table, index);
    if (!at) return { start: 0, length: 0 };
    const start = follow(at);
    return { start: start + 4, length: view.getUint32(start, true) };
  };
  /** @param {number} table @param {number} index */
  const numbers = (table, index) => {
    const { start, length } = vector(table, index);
    return Array.from({ length }, (_, i) => view.getInt32(start + 4 * i, true));
  };
  /** @param {number} table @param {number} index */
  const tables = (table, index) => {
    const { start, length } = vector(table, index);
    return Array.from({ length }, (_, i) => follow(start + 4 * i));
  };

  const model = follow(0);
  // The operation code was originally a byte (field 0) and is now an int (field 3); a file may use either.
  const kinds = tables(model, 1).map((code) => Math.max(byte(code, 0), number(code, 3)));
  const graph = tables(model, 2)[0];
  const buffers = tables(model, 4);
  if (graph === undefined) throw new Error("The file holds no graph.");

  /** @param {number} tensor */
  const constant = (tensor) => {
    const HALF_FLOAT = 1;
    const buffer = buffers[number(tensor, 2)];
    if (buffer === undefined || byte(tensor, 1) !== HALF_FLOAT) return null;
    const { start, length } = vector(buffer, 0);
    if (length === 0) return null;
    return Float32Array.from({ length: length / 2 }, (_, i) =>
      halfToNumber(view.getUint16(start + 2 * i, true)),
    );
  };

  const tensors = tables(graph, 0).map((tensor) => ({
    shape: numbers(tensor, 0),
    constant: constant(tensor),
  }));
  const operations = tables(graph, 3).map((operation) => {
    const kind = kinds[number(operation, 0)] ?? -1;
    const options = field(operation, 4);
    const hasStride = kind === OPERATION.conv || kind === OPERATION.depthwiseConv;
    const stride = hasStride && options ? number(follow(options), 1) : 1;
    return { kind, inputs: numbers(operation, 1), outputs: numbers(operation, 2), stride };
  });
  return { tensors, operations, inputs: numbers(graph, 1), outputs: numbers(graph, 2) };
}

/** @param {number} bits an IEEE 754 half-precision number */
function halfToNumber(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) throw new Error("A weight is not a finite number.");
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
