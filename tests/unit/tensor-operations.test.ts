import { describe, expect, test } from "vitest";
import {
  depthwiseConvolution,
  gatherPatches,
  multiply,
  paddedSide,
  paddingBefore,
  padSame,
  spread,
} from "../../src/photo-import/neural-network/convolutions.ts";
import type { Kernel } from "../../src/photo-import/neural-network/network.ts";
import {
  activate,
  add,
  average,
  enlarge,
  maxPool,
  scale,
} from "../../src/photo-import/neural-network/tensor-operations.ts";

/** Numbers without a pattern, the same in every run. */
const numbers = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((i + 1) * 12.9898 + seed * 78.233));

type Form = Omit<Kernel, "weights" | "biases"> & { readonly depthwise: boolean; readonly inputs: number };
type Layer = Form & Kernel;

function layerOf(form: Form): Layer {
  const count = form.side ** 2 * form.outputs * (form.depthwise ? 1 : form.inputs);
  return { ...form, weights: numbers(count, 1), biases: numbers(form.outputs, 2) };
}

/** A convolution with SAME padding by its definition, tap by tap. */
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
  test.each([
    [3, 1],
    [3, 2],
    [5, 1],
    [5, 2],
  ])("of %i × equals the definition at stride %i", (side, stride) => {
    const layer = layerOf({ depthwise: true, side, stride, inputs: 6, outputs: 6 });
    const input = numbers(8 * 8 * 6, 3);
    const output = new Float32Array((8 / stride) ** 2 * 6);
    depthwiseConvolution(padded(input, 8, layer), 8, layer, output);
    expectClose(output, naive(input, 8, layer));
  });
});

describe("multiply", () => {
  test("takes any number of pixels", () => {
    const layer = layerOf({ depthwise: false, side: 1, stride: 1, inputs: 5, outputs: 6 });
    const input = numbers(9 * 5, 3);
    const output = new Float32Array(9 * 6);
    multiply(input, 9, layer, output);
    expectClose(output, naive(input, 3, layer));
  });

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
      gatherPatches(wide, { side: 8, channels: 3 }, layer, y, patches);
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

test("add treats channels that the second input lacks as zeros", () => {
  const sum = new Float32Array(6);
  add(Float32Array.from([1, -5, 3, -4, 5, 6]), 3, Float32Array.from([1, 2, 3, -9]), 2, sum);
  expect([...sum]).toEqual([2, -3, 3, -1, -4, 6]);
  add(Float32Array.from([1, 2]), 2, Float32Array.from([3, 4]), 2, sum.subarray(0, 2));
  expect([...sum.subarray(0, 2)]).toEqual([4, 6]);
});

test("scale multiplies and average averages channel by channel", () => {
  const pixels = Float32Array.from([1, 10, 3, 30]);
  const output = new Float32Array(4);
  scale(pixels, Float32Array.from([2, 0.5]), output);
  expect([...output]).toEqual([2, 5, 6, 15]);
  const means = new Float32Array(2);
  average(pixels, means);
  expect([...means]).toEqual([2, 20]);
});

test("enlarge interpolates between the middles of pixels and repeats the edges", () => {
  const output = new Float32Array(16);
  enlarge(Float32Array.from([0, 4, 8, 12]), { side: 2, channels: 1 }, output);
  expect([...output]).toEqual([0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12]);
});

test("spread lays the four results of a pixel beside and below each other", () => {
  const output = new Float32Array(16);
  spread(
    Float32Array.from({ length: 16 }, (_, i) => i),
    2,
    1,
    output,
  );
  expect([...output]).toEqual([0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15]);
});

test.each([
  ["none", [-4, -1, 0, 2, 4]],
  ["relu", [0, 0, 0, 2, 4]],
  ["hard-swish", [0, -1 / 3, 0, 5 / 3, 4]],
  ["sigmoid", [0.01799, 0.26894, 0.5, 0.8808, 0.98201]],
] as const)("the activation %s", (activation, expected) => {
  const values = Float32Array.from([-4, -1, 0, 2, 4]);
  activate(activation, values);
  expected.forEach((value, index) => {
    expect(values[index]).toBeCloseTo(value, 5);
  });
});
