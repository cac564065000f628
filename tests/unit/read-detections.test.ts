import { expect, test } from "vitest";
import type { Face } from "../../src/model/face.ts";
import { BOX_NUMBERS, type RawFaces } from "../../src/photo-import/faces/face-model.ts";
import { readDetections, withoutDoubles } from "../../src/photo-import/faces/read-detections.ts";

/** The network's output in which only the given anchors detect something. */
function answer(entries: Readonly<Record<number, { score: number; box: readonly number[] }>>): RawFaces {
  const scores = new Float32Array(896).fill(-50);
  const boxes = new Float32Array(896 * BOX_NUMBERS);
  for (const [anchor, { score, box }] of Object.entries(entries)) {
    scores[Number(anchor)] = score;
    boxes.set(box, Number(anchor) * BOX_NUMBERS);
  }
  return { scores, boxes };
}

const face = (x: number, y: number, side: number, score: number): Face => {
  const eye = { x: x + side / 2, y: y + side / 3 };
  return { box: { x, y, width: side, height: side }, rightEye: eye, leftEye: eye, score };
};

test("numbers count in pixels from the middle of the anchor's cell", () => {
  // Anchor 2 × (16 × 3 + 5) is in column 5, row 3 of the 16 × 16 grid: at (5.5 / 16, 3.5 / 16).
  const raw = answer({ 106: { score: 2, box: [12.8, -6.4, 25.6, 12.8, -1.28, 2.56, 1.28, 3.84] } });
  const [found, ...more] = readDetections(raw);
  expect(more).toEqual([]);
  expect(found?.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  expect(found?.box.x).toBeCloseTo(5.5 / 16 + 0.1 - 0.1, 6);
  expect(found?.box.y).toBeCloseTo(3.5 / 16 - 0.05 - 0.05, 6);
  expect(found?.box.width).toBeCloseTo(0.2, 6);
  expect(found?.box.height).toBeCloseTo(0.1, 6);
  expect(found?.rightEye.x).toBeCloseTo(5.5 / 16 - 0.01, 6);
  expect(found?.leftEye.y).toBeCloseTo(3.5 / 16 + 0.03, 6);
});

test("the anchors of the 8 × 8 grid come after those of the 16 × 16 grid", () => {
  // 512 + 6 × (8 × 7 + 7) is the first anchor of the last cell.
  const [found] = readDetections(answer({ 890: { score: 1, box: [0, 0, 12.8, 12.8] } }));
  expect(found?.box.x).toBeCloseTo(7.5 / 8 - 0.05, 6);
  expect(found?.box.y).toBeCloseTo(7.5 / 8 - 0.05, 6);
});

test("less than even odds are no face, nor is a box without a size", () => {
  expect(readDetections(answer({ 3: { score: -0.01, box: [0, 0, 20, 20] } }))).toEqual([]);
  expect(readDetections(answer({ 3: { score: 5, box: [0, 0, -20, 20] } }))).toEqual([]);
  expect(readDetections(answer({ 3: { score: 5, box: [0, 0, Number.NaN, 20] } }))).toEqual([]);
});

test("neighbours that see the same face make one, their mean weighted by score", () => {
  const odds = Math.log(3); // a score of 3/4
  const raw = answer({
    0: { score: odds, box: [20, 20, 20, 20] },
    1: { score: 0, box: [25, 20, 20, 20] },
    511: { score: 1, box: [-20, -20, 20, 20] },
  });
  const found = readDetections(raw);
  expect(found.map(({ score }) => Number(score.toFixed(3)))).toEqual([0.75, 0.731]);
  // (3/4 × 20 + 1/2 × 25) / (5/4) = 22 from the anchor at 1/32, less half the box.
  expect(found[0]?.box.x).toBeCloseTo(1 / 32 + (22 - 10) / 128, 6);
});

test("a part of a face that a tile's edge has cut gives way to the whole", () => {
  const whole = face(0.4, 0.4, 0.2, 0.9);
  const part = face(0.5, 0.45, 0.09, 0.8);
  const other = face(0.7, 0.4, 0.2, 0.6);
  expect(withoutDoubles([part, other, whole])).toEqual([whole, other]);
});
