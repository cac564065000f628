import { describe, expect, test } from "vitest";
import {
  addAndCut,
  cutBelowZero,
  depthwiseConvolution,
  gatherPatches,
  type Layer,
  maxPool,
  multiply,
  paddedSide,
  paddingBefore,
  padSame,
} from "../../src/browser/faces/tensor-operations.ts";

/** Numbers without a pattern, the same in each run. */
const numbers = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((i + 1) * 12.9898 + seed * 78.233));

type Form = Omit<Layer, "weights" | "biases">;

function layerOf(form: Form): Layer {
  const count = form.side ** 2 * form.outputs * (form.depthwise ? 1 : form.inputs);
  return { ...form, weights: numbers(count, 1), biases: numbers(form.outputs, 2) };
}

/** The definition of a convolution with SAME padding, asked tap by tap. */
function naive(input: Float32Array, side: number, layer: Layer): number[] {
  const { depthwise, side: kernel, stride, inputs, outputs, weights, biases } = layer;
  const outputSide = Math.ceil(side / stride);
  const before = Math.max(0, (outputSide - 1) * stride + kernel - side) >> 1;
  const read = (y: number, x: number, c: number) =>
    y < 0 || x < 0 || y >= side || x >= side ? 0 : (input[(y * side + x) * inputs + c] ?? Number.NaN);
  const result: number[] = [];
  for (let y = 0; y < outputSide; y++)
    for (let x = 0; x < outputSide; x++)
      for (let o = 0; o < outputs; o++) {
        let sum = biases[o] ?? Number.NaN;
        for (let ky = 0; ky < kernel; ky++)
          for (let kx = 0; kx < kernel; kx++)
            for (let c = depthwise ? o : 0; c < (depthwise ? o + 1 : inputs); c++) {
              const tap = depthwise
                ? (ky * kernel + kx) * outputs + o
                : ((o * kernel + ky) * kernel + kx) * inputs + c;
              const seen = read(y * stride + ky - before, x * stride + kx - before, c);
              sum += seen * (weights[tap] ?? Number.NaN);
            }
        result.push(sum);
      }
  return result;
}

const expectClose = (actual: Float32Array, expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  expect(Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? Number.NaN))))).toBeLessThan(
    1e-5,
  );
};

function padded(input: Float32Array, side: number, layer: Layer): Float32Array {
  const target = new Float32Array(paddedSide(side, layer.side, layer.stride) ** 2 * layer.inputs);
  padSame(input, { side, channels: layer.inputs }, layer, target);
  return target;
}

describe("padding", () => {
  test("is even at stride 1 and one less before than behind at stride 2", () => {
    expect(paddingBefore(64, 3, 1)).toBe(1);
    expect(paddedSide(64, 3, 1)).toBe(66);
    expect(paddingBefore(64, 3, 2)).toBe(0);
    expect(paddedSide(64, 3, 2)).toBe(65);
    expect(paddingBefore(128, 5, 2)).toBe(1);
    expect(paddedSide(128, 5, 2)).toBe(131);
  });
});

describe("depthwiseConvolution", () => {
  test.each([1, 2])("equals the definition at stride %i", (stride) => {
    const layer = layerOf({ depthwise: true, side: 3, stride, inputs: 6, outputs: 6 });
    const input = numbers(8 * 8 * 6, 3);
    const output = new Float32Array((8 / stride) ** 2 * 6);
    depthwiseConvolution(padded(input, 8, layer), 8, layer, output);
    expectClose(output, naive(input, 8, layer));
  });
});

describe("multiply", () => {
  test("is a 1 × 1 convolution", () => {
    const layer = layerOf({ depthwise: false, side: 1, stride: 1, inputs: 5, outputs: 6 });
    const input = numbers(4 * 4 * 5, 3);
    const output = new Float32Array(4 * 4 * 6);
    multiply(input, 16, layer, output);
    expectClose(output, naive(input, 4, layer));
  });

  test("is a 5 × 5 convolution at stride 2 over the patches of each row", () => {
    const layer = layerOf({ depthwise: false, side: 5, stride: 2, inputs: 3, outputs: 4 });
    const input = numbers(8 * 8 * 3, 3);
    const output = new Float32Array(4 * 4 * 4);
    const patches = new Float32Array(4 * 25 * 3);
    const wide = padded(input, 8, layer);
    for (let y = 0; y < 4; y++) {
      gatherPatches(wide, 8, layer, y, patches);
      multiply(patches, 4, layer, output, y * 4);
    }
    expectClose(output, naive(input, 8, layer));
  });
});

test("maxPool takes the largest of each 2 × 2 pixels, channel by channel", () => {
  const input = Float32Array.from([1, -1, 2, -2, 5, 0, 6, 0, 3, -3, 4, -4, 8, 9, 7, 0]);
  const output = new Float32Array(4);
  maxPool(input.slice(0, 8), { side: 2, channels: 2 }, output);
  expect(Array.from(output.subarray(0, 2))).toEqual([6, 0]);
  maxPool(
    Float32Array.from([1, 2, 5, 6, 3, 4, 7, 8, 9, 1, 1, 1, 1, 1, 1, 2]),
    { side: 4, channels: 1 },
    output,
  );
  expect([...output]).toEqual([4, 8, 9, 2]);
});

test("addAndCut treats channels that the input lacks as zeros and cuts below zero", () => {
  const sum = Float32Array.from([1, -5, 3, -4, 5, 6]);
  addAndCut(Float32Array.from([1, 2, 3, -9]), 2, sum, 3);
  expect([...sum]).toEqual([2, 0, 3, 0, 0, 6]);
});

test("cutBelowZero leaves what is not below zero", () => {
  const values = Float32Array.from([-1, 0, 2.5]);
  cutBelowZero(values);
  expect([...values]).toEqual([0, 0, 2.5]);
});
