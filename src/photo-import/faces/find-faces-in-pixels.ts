import type { Box, Face } from "../../model/face.ts";
import type { Point, Size } from "../../model/geometry.ts";
import type { Pixels } from "../neural-network/fill-input.ts";
import { type FaceModel, INPUT_SIDE, runFaceModel } from "./face-model.ts";
import { fillLetterboxed, letterbox } from "./network-input.ts";
import { readDetections, withoutDoubles } from "./read-detections.ts";

/** When the surest face is less sure than this, faces may be too small to see: look again, closer. */
const SURE = 0.7;

/**
 * So they may when a face takes less than this of the picture's longer side: of its neighbours, a little smaller or
 * in profile, the first look misses many. On the six group photos in the tests it finds 16 of 22 faces, both looks 22.
 */
const SMALL = 0.2;

/**
 * Beside a sure face, one that is less than this part as sure is not believed: up close, a badge on a jacket and a
 * hand with a glass came to 0.50 and 0.63 beside faces of 0.96. A face alone may be as doubtful as it is.
 */
const DOUBTFUL = 0.7;

/** A tile's side as a part of the picture's. */
const TILE = 0.6;

/**
 * The faces in a picture, surest first, as fractions of its width and height. One look finds faces of about an eighth
 * of the longer side and more, the tiles those of about a twelfth (measured on six photos shrunk step by step).
 *
 * One look costs about 20 ms of one core, the tiles five more. A picture longer than 256 pixels brings all detail
 * that the network can use: 128 / `TILE` = 213, and some to average over.
 */
export function findFacesInPixels(model: FaceModel, pixels: Pixels): readonly Face[] {
  const first = findInRegion(model, pixels, { x: 0, y: 0, width: pixels.width, height: pixels.height });
  const small = SMALL * Math.max(pixels.width, pixels.height);
  const best = first[0]?.score ?? 0;
  if (best >= SURE && first.every(({ box }) => box.height * pixels.height >= small)) return first;
  const closer = tilesOf(pixels).flatMap((tile) => findInRegion(model, pixels, tile));
  const [surest, ...others] = withoutDoubles([...first, ...closer]);
  return surest ? [surest, ...others.filter(({ score }) => score >= DOUBTFUL * surest.score)] : [];
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

/** The faces that one look at a part of the picture shows, as fractions of the whole. `region` is in pixels. */
export function findInRegion(model: FaceModel, pixels: Pixels, region: Box): readonly Face[] {
  const input = new Float32Array(INPUT_SIDE * INPUT_SIDE * 3);
  fillLetterboxed(input, pixels, region);
  const { scale, left, top } = letterbox(region);
  const toPicture = (point: Point): Point => ({
    x: (region.x + (point.x * INPUT_SIDE - left) / scale) / pixels.width,
    y: (region.y + (point.y * INPUT_SIDE - top) / scale) / pixels.height,
  });
  const side = INPUT_SIDE / scale;
  return readDetections(runFaceModel(model, input)).map(({ box, rightEye, leftEye, score }) => ({
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
