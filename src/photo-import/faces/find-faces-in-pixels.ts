import type { Box, Face } from "../../model/face.ts";
import type { Point, Size } from "../../model/geometry.ts";
import { fillInput, type Pixels } from "../neural-network/fill-input.ts";
import { type FaceModel, INPUT_SIDE, runFaceModel } from "./face-model.ts";
import { readDetections, withoutDoubles } from "./read-detections.ts";

/** If the best score is below this, faces may be too small to detect, and the picture is searched again in tiles. */
const SURE = 0.7;

/**
 * The picture is also searched in tiles if a face is smaller than this fraction of the longer side, because the first
 * pass then misses many neighbours that are a little smaller or in profile. On the tests' six group photos, it finds 16
 * of 22 faces; with the tiles, all 22 are found.
 */
const SMALL = 0.2;

/**
 * After the tiles, faces with a score below this fraction of the best are dropped: in close-ups, a badge on a jacket
 * and a hand holding a glass scored 0.50 and 0.63 beside faces of 0.96. A single face is never dropped.
 */
const DOUBTFUL = 0.7;

/** A tile's side as a fraction of the picture's. */
const TILE = 0.6;

/**
 * Finds the faces in a picture, best score first, as fractions of its width and height. One pass detects faces of at
 * least about an eighth of the longer side, the tiles about a twelfth (measured on six photos shrunk step by step).
 *
 * One pass takes about 20 ms on one core, and the tiles take five more passes. Pictures whose longer side has more than
 * 256 pixels give the network all the detail it can use: 128 / `TILE` = 213, and some more to average over.
 */
export function findFacesInPixels(model: FaceModel, pixels: Pixels): readonly Face[];
/**
 * The same, but null if the first pass is not enough and `mayGoOn` returns false for the number of further passes, each
 * about as long as the first.
 */
export function findFacesInPixels(
  model: FaceModel,
  pixels: Pixels,
  mayGoOn?: (passes: number) => boolean,
): readonly Face[] | null;
export function findFacesInPixels(
  model: FaceModel,
  pixels: Pixels,
  mayGoOn: (passes: number) => boolean = () => true,
): readonly Face[] | null {
  const first = findInRegion(model, pixels, { x: 0, y: 0, width: pixels.width, height: pixels.height });
  const small = SMALL * Math.max(pixels.width, pixels.height);
  const best = first[0]?.score ?? 0;
  if (best >= SURE && first.every(({ box }) => box.height * pixels.height >= small)) return first;
  const tiles = tilesOf(pixels);
  if (!mayGoOn(tiles.length)) return null;
  const closer = tiles.flatMap((tile) => findInRegion(model, pixels, tile));
  const [surest, ...others] = withoutDoubles([...first, ...closer]);
  return surest ? [surest, ...others.filter(({ score }) => score >= DOUBTFUL * surest.score)] : [];
}

/**
 * Five tiles that together cover a picture: the corners and the centre, overlapping by a fifth of the picture. If such
 * tiles would be longer than the picture is wide, the five are in a row instead, and square unless the picture is more
 * than 4.2 times as long as it is wide.
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
  // Five tiles in a row, overlapping by a fifth, span 1 + 4 × 0.8 = 4.2 sides.
  const side = Math.max(Math.min(width, height), long / 4.2);
  return [0, 1, 2, 3, 4].map((step) => {
    const start = (step / 4) * (long - side);
    return width > height ? { x: start, y: 0, width: side, height } : { x: 0, y: start, width, height: side };
  });
}

/** Detects faces in part of a picture in one pass; returns fractions of the whole picture. `region` is in pixels. */
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

/**
 * Fills `input` (128 × 128 × red, green, blue, in -1..1) with a region of the picture, letterboxed: undistorted,
 * centred and with black bars, as the network was trained.
 */
export function fillLetterboxed(input: Float32Array, pixels: Pixels, region: Box): void {
  const { scale, left, top } = letterbox(region);
  fillInput(input, pixels, region, { side: INPUT_SIDE, scaleX: scale, scaleY: scale, left, top, black: -1 });
}

/** How a region is placed in the input: input pixels per picture pixel, and the width of the bars in input pixels. */
export function letterbox(region: Box): { scale: number; left: number; top: number } {
  const scale = INPUT_SIDE / Math.max(region.width, region.height);
  return {
    scale,
    left: (INPUT_SIDE - region.width * scale) / 2,
    top: (INPUT_SIDE - region.height * scale) / 2,
  };
}
