import type { Box, Face } from "../../model/face.ts";
import type { Point } from "../../model/geometry.ts";
import { BOX_NUMBERS, INPUT_SIDE, type RawFaces } from "./face-model.ts";

/** Detections with a lower score are dropped. At 0.5, 36 photos without a face gave no face. */
const LEAST_SCORE = 0.5;

/** Boxes whose intersection over union exceeds this show the same face. The number is MediaPipe's. */
const SAME_FACE = 0.3;

const GRIDS = [
  { side: 16, anchors: 2 },
  { side: 8, anchors: 6 },
] as const;

/** The anchors' positions in the input, as fractions of its side: the centres of the cells. */
const ANCHORS: readonly Point[] = GRIDS.flatMap(({ side, anchors }) =>
  Array.from({ length: side * side * anchors }, (_, index) => {
    const cell = Math.floor(index / anchors);
    return { x: ((cell % side) + 0.5) / side, y: (Math.floor(cell / side) + 0.5) / side };
  }),
);

/** The faces in the network's output, best score first, as fractions of its input. */
export function readDetections({ scores, boxes }: RawFaces): readonly Face[] {
  const candidates: Face[] = [];
  ANCHORS.forEach((anchor, index) => {
    const score = 1 / (1 + Math.exp(-(scores[index] ?? Number.NEGATIVE_INFINITY)));
    if (score < LEAST_SCORE) return;
    const from = index * BOX_NUMBERS;
    const face = readFace(anchor, boxes.subarray(from, from + BOX_NUMBERS), score);
    if (face) candidates.push(face);
  });
  return mergeDetections(candidates);
}

/** A box and the eyes, or null if the box is not a valid rectangle. Nose, mouth and ears follow, but are not used. */
function readFace(anchor: Point, numbers: Float32Array, score: number): Face | null {
  const pointAt = (index: number): Point => ({
    x: anchor.x + (numbers[index] ?? 0) / INPUT_SIDE,
    y: anchor.y + (numbers[index + 1] ?? 0) / INPUT_SIDE,
  });
  const centre = pointAt(0);
  const width = (numbers[2] ?? 0) / INPUT_SIDE;
  const height = (numbers[3] ?? 0) / INPUT_SIDE;
  if (!(width > 0 && height > 0)) return null;
  const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
  return { box, rightEye: pointAt(4), leftEye: pointAt(6), score };
}

/**
 * Merges detections into one face per person, best score first: all anchors around a face detect it, each slightly
 * differently. Their mean, weighted by score, is more stable than the best one; the score is that of the best.
 */
function mergeDetections(candidates: readonly Face[]): readonly Face[] {
  const faces: Face[] = [];
  let left = bySureness(candidates);
  for (let best = left[0]; best; best = left[0]) {
    const same = left.filter((face) => face === best || overlap(face.box, best.box) > SAME_FACE);
    faces.push(meanFace(same, best.score));
    left = left.filter((face) => !same.includes(face));
  }
  return faces;
}

/**
 * Removes duplicates among the faces found in different tiles; the best score wins. A face cut off by a tile's edge has
 * a smaller box that lies inside the complete one, so the overlap is measured relative to the smaller box.
 */
export function withoutDoubles(candidates: readonly Face[]): readonly Face[] {
  const faces: Face[] = [];
  for (const face of bySureness(candidates)) {
    const isNew = faces.every(
      ({ box }) => overlapArea(box, face.box) < Math.min(area(box), area(face.box)) / 2,
    );
    if (isNew) faces.push(face);
  }
  return faces;
}

const bySureness = (faces: readonly Face[]): Face[] => [...faces].sort((a, b) => b.score - a.score);

const area = (box: Box): number => box.width * box.height;

/** Intersection over union, 0..1. */
function overlap(a: Box, b: Box): number {
  const shared = overlapArea(a, b);
  return shared / (area(a) + area(b) - shared);
}

function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function meanFace(faces: readonly Face[], score: number): Face {
  const weight = faces.reduce((sum, face) => sum + face.score, 0);
  const mean = (pick: (face: Face) => number) =>
    faces.reduce((sum, face) => sum + face.score * pick(face), 0) / weight;
  return {
    box: {
      x: mean((face) => face.box.x),
      y: mean((face) => face.box.y),
      width: mean((face) => face.box.width),
      height: mean((face) => face.box.height),
    },
    rightEye: { x: mean((face) => face.rightEye.x), y: mean((face) => face.rightEye.y) },
    leftEye: { x: mean((face) => face.leftEye.x), y: mean((face) => face.leftEye.y) },
    score,
  };
}
