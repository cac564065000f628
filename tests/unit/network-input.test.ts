import { expect, test } from "vitest";
import { INPUT_SIDE } from "../../src/photo-import/faces/face-model.ts";
import { fillLetterboxed, letterbox } from "../../src/photo-import/faces/find-faces-in-pixels.ts";
import type { Pixels } from "../../src/photo-import/neural-network/fill-input.ts";

const picture = (width: number, height: number, paint: (x: number, y: number) => number[]): Pixels => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...paint(x, y), 255], (y * width + x) * 4);
  return { data, width, height };
};

const fill = (pixels: Pixels, region = { x: 0, y: 0, width: pixels.width, height: pixels.height }) => {
  const input = new Float32Array(INPUT_SIDE * INPUT_SIDE * 3);
  fillLetterboxed(input, pixels, region);
  return (x: number, y: number) => [
    ...input.subarray((y * INPUT_SIDE + x) * 3, (y * INPUT_SIDE + x) * 3 + 3),
  ];
};

test("a picture of the network's own size arrives pixel by pixel, 0..255 as -1..1", () => {
  const read = fill(picture(128, 128, (x, y) => [x, y, 255]));
  for (const [x, y] of [
    [0, 0],
    [5, 99],
    [127, 127],
  ] as const) {
    expect(read(x, y)).toEqual([Math.fround(x / 127.5 - 1), Math.fround(y / 127.5 - 1), 1]);
  }
});

test("twice the size, each pixel is the mean of four", () => {
  const read = fill(picture(256, 256, (x, y) => [x % 2 ? 255 : 0, y % 2 ? 255 : 0, 255]));
  expect(read(64, 64)).toEqual([0, 0, 1]);
});

test("a wide picture lies in the middle, with black above and below", () => {
  const read = fill(picture(256, 128, () => [255, 255, 255]));
  expect(letterbox({ x: 0, y: 0, width: 256, height: 128 })).toEqual({ scale: 0.5, left: 0, top: 32 });
  expect(read(64, 31)).toEqual([-1, -1, -1]);
  expect(read(0, 32)).toEqual([1, 1, 1]);
  expect(read(127, 95)).toEqual([1, 1, 1]);
  expect(read(64, 96)).toEqual([-1, -1, -1]);
});

test("only the region is seen", () => {
  const pixels = picture(400, 400, (x, y) =>
    x >= 100 && x < 200 && y >= 250 && y < 350 ? [255, 0, 0] : [0, 0, 255],
  );
  const read = fill(pixels, { x: 100, y: 250, width: 100, height: 100 });
  for (const at of [0, 64, 127]) expect(read(at, at)).toEqual([1, -1, -1]);
});
