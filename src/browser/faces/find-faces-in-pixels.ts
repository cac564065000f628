import type { Box, Face } from "../../domain/face.ts";
import type { Point, Size } from "../../domain/geometry.ts";
import { type FaceModel, INPUT_SIDE } from "./face-model.ts";
import { fillInput, letterbox, type Pixels } from "./network-input.ts";
import { readDetections, withoutDoubles } from "./read-detections.ts";
import { runNetwork } from "./run-network.ts";

/** When the surest face is less sure than this, faces may be too small to see: look again, closer. */
const SURE = 0.7;

/** A tile's side as a part of the picture's. */
const TILE = 0.6;

/**
 * The faces in a picture, surest first, as fractions of its width and height. One look finds faces of about an eighth
 * of the longer side and more, the tiles those of about a twelfth (measured on six photos shrunk step by step).
 *
 * One pass costs about 20 ms of one core, the tiles five more. A picture longer than 256 pixels brings all detail
 * that the network can use: 128 / `TILE` = 213, and some to average over.
 */
export function findFacesInPixels(model: FaceModel, pixels: Pixels): readonly Face[] {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const first = findInRegion(model, pixels, whole);
  if (first.some((face) => face.score >= SURE)) return first;
  return withoutDoubles([...first, ...tilesOf(pixels).flatMap((tile) => findInRegion(model, pixels, tile))]);
}

/**
 * Five parts of a picture that together cover it: its corners, which share a fifth, and its middle. In a picture so
 * long that such tiles would be longer than it is wide, five squares in a row.
 */
export function tilesOf({ width, height }: Size): readonly Box[] {
  const long = Math.max(width, height);
  if (long * TILE <= Math.min(width, height)) {
    const tile = { width: width * TILE, height: height * TILE };
    const [right, bottom] = [width - tile.width, height - tile.height];
    return [
      { x: 0, y: 0, ...tile },
      { x: right, y: 0, ...tile },
      { x: right / 2, y: bottom / 2, ...tile },
      { x: 0, y: bottom, ...tile },
      { x: right, y: bottom, ...tile },
    ];
  }
  // Five in a row that share a fifth reach over 1 + 4 × 0.8 = 4.2 sides.
  const side = Math.max(Math.min(width, height), long / 4.2);
  return [0, 1, 2, 3, 4].map((step) => {
    const start = (step / 4) * (long - side);
    return width > height ? { x: start, y: 0, width: side, height } : { x: 0, y: start, width, height: side };
  });
}

function findInRegion(model: FaceModel, pixels: Pixels, region: Box): readonly Face[] {
  const input = new Float32Array(INPUT_SIDE * INPUT_SIDE * 3);
  fillInput(input, pixels, region);
  const { scale, left, top } = letterbox(region);
  const toPicture = (point: Point): Point => ({
    x: (region.x + (point.x * INPUT_SIDE - left) / scale) / pixels.width,
    y: (region.y + (point.y * INPUT_SIDE - top) / scale) / pixels.height,
  });
  const side = INPUT_SIDE / scale;
  return readDetections(runNetwork(model, input)).map(({ box, rightEye, leftEye, score }) => ({
    box: {
      ...toPicture(box),
      width: (box.width * side) / pixels.width,
      height: (box.height * side) / pixels.height,
    },
    rightEye: toPicture(rightEye),
    leftEye: toPicture(leftEye),
    score,
  }));
}
