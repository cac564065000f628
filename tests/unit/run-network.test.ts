import { expect, test } from "vitest";
import { BOX_NUMBERS, INPUT_SIDE, runFaceModel } from "../../src/photo-import/faces/face-model.ts";
import { faceModel } from "../fixtures/face-model-file.ts";

/**
 * The result of an independent implementation for the same picture: the graph as listed in the .tflite file, operation
 * by operation, in 64-bit NumPy (convolutions by einsum over windows), with the int8 weights. Each row: the anchor, its
 * score, and the first eight numbers of its box.
 */
const REFERENCE = [
  [0, -4.952, -0.5292, -0.9857, 24.7698, 24.7698, -2.1164, -6.2579, 2.392, -6.1972],
  [1, -4.5603, -0.8308, 0.0194, 38.1807, 38.1807, -4.6831, -7.8338, 5.0536, -7.0432],
  [101, -3.9906, -0.7784, -0.6491, 31.2258, 31.2258, -8.2777, -3.0703, 0.5902, -6.199],
  [202, -4.689, -0.3096, -0.1861, 20.3122, 20.3122, -1.3376, -2.1488, 0.9891, -2.4443],
  [303, -3.3546, -0.6202, -0.3837, 25.0187, 25.0187, -3.9651, -3.708, -0.6102, -2.9714],
  [404, -4.5335, -0.9862, -0.8917, 18.4211, 18.4211, -5.8326, -2.393, -0.7418, -4.2384],
  [511, -4.0711, 1.0559, 0.9516, 48.0456, 48.0456, -0.0226, -6.6845, 8.2582, -4.8409],
  [512, -5.4629, -0.6102, 3.7894, 47.8205, 47.8197, -9.8073, -0.4505, 4.7574, -0.4159],
  [517, -46.4919, 1.39, 4.2767, 108.7122, 108.9011, -14.6129, -9.8887, 14.7995, -9.8493],
  [606, -39.5846, 0.7207, 9.6961, 113.8893, 113.8339, -3.5012, -1.7829, 19.3054, 0.2005],
  [707, -45.0556, 14.5056, 3.6359, 125.828, 126.1155, 1.8518, -6.5671, 23.7945, -11.855],
  [808, -100.7141, 12.4388, 3.3738, 108.3279, 108.3415, 2.559, 2.5926, 23.0458, 0.7501],
  [895, -53.9059, 16.6163, 13.6538, 151.2422, 151.2661, 11.1247, -9.3541, 35.6672, 4.0967],
] as const;
const SUM_OF_SCORES = -35292.407;
const SUM_OF_BOX_SIZES = 217779.6896;

const stripes = Float32Array.from({ length: INPUT_SIDE * INPUT_SIDE * 3 }, (_, index) => {
  const [pixel, channel] = [Math.floor(index / 3), index % 3];
  const [y, x] = [Math.floor(pixel / INPUT_SIDE), pixel % INPUT_SIDE];
  return ((y * 3 + x * 5 + channel * 40) % 256) / 127.5 - 1;
});

test("the network says what another implementation says, to the third decimal", () => {
  const { scores, boxes } = runFaceModel(faceModel(), stripes);
  expect(scores).toHaveLength(896);
  expect(boxes).toHaveLength(896 * BOX_NUMBERS);
  for (const [anchor, score, ...box] of REFERENCE) {
    expect(scores[anchor]).toBeCloseTo(score, 3);
    box.forEach((number, index) => {
      expect(boxes[anchor * BOX_NUMBERS + index]).toBeCloseTo(number, 3);
    });
  }
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(SUM_OF_SCORES, 1);
  expect(boxes.reduce((sum, number) => sum + Math.abs(number), 0)).toBeCloseTo(SUM_OF_BOX_SIZES, 0);
});

test("a picture leaves nothing behind that changes the next", () => {
  const model = faceModel();
  const first = runFaceModel(model, stripes);
  runFaceModel(
    model,
    stripes.map((value) => -value),
  );
  expect(runFaceModel(model, stripes)).toEqual(first);
});
