import type { CutOutKind } from "../../model/cut-outs.ts";
import type { Box, Face } from "../../model/face.ts";
import type { Point } from "../../model/geometry.ts";
import type { Pixels } from "../neural-network/fill-input.ts";
import type { Network } from "../neural-network/network.ts";
import { decide } from "./decide.ts";
import { certaintyOf, forEachInFace, headShape, headWeight } from "./head-shape.ts";
import { lookForPeople } from "./look-for-people.ts";
import { flood, type Mask, type Reached } from "./mask.ts";

/** A person is only cut out if the mask's mean over its face's ellipse is at least this. */
const CERTAIN = 0.8;

/** Mask values: at least `PERSON` is a person; above `PERHAPS` may be one (hair and soft edges). */
const PERSON = 0.5;
const PERHAPS = 0.1;

/**
 * What has a larger share of pixels that are neither clearly person nor clearly background is not cut out: dark hair on
 * dark ground, people who merge in low light. Of 19 heads examined, the two bad ones had 20 and 29 %, the others at most
 * 14 %. Of 14 photos with people, the worst had 21 %, at the legs, which are outside the picture.
 */
const DOUBTFUL = { heads: 0.18, people: 0.25 } as const satisfies Record<CutOutKind, number>;

/** One head or person, or several that touch. Coordinates are pixels of the picture that was analysed. */
export type FoundPart = {
  /** The box around them and a margin, in whole pixels. */
  readonly region: Box;
  /** The mask of those people in the region who have one of the faces; as large as the region. */
  readonly mask: Mask;
  /** How much of each pixel belongs to these heads or people, 0..1. As large as the region. */
  readonly weights: Mask;
  /** The pixels where a head ends but the person continues: at the neck and at the picture's edges. */
  readonly ends: readonly Point[];
};

/**
 * Finds the people in a picture, or their heads, except those whose face the network is uncertain about. `faces` are
 * fractions of the picture. Takes 100 ms for each run of the network, which runs at least once unless there are no
 * faces.
 */
export function findPeople(
  network: Network,
  pixels: Pixels,
  faces: readonly Face[],
  wanted: CutOutKind,
): readonly FoundPart[] {
  if (faces.length === 0) return [];
  const mask = lookForPeople(network, pixels, faces, wanted);
  const sure = faces.filter((face) => certaintyOf(face, mask.values, mask) >= CERTAIN);
  dropOthers(mask, sure);
  if (wanted === "people") decide(mask, sure);
  const weights = wanted === "heads" ? headWeights(mask, sure) : new Float32Array(mask.values.length).fill(1);
  return groupParts(mask, sure, weights).filter((part) => doubtOf(part) <= DOUBTFUL[wanted]);
}

/** Clears people who have none of these faces: strangers in the background, statues, pictures on the wall. */
function dropOthers({ values, width, height }: Mask, faces: readonly Face[]): void {
  const seeds: number[] = [];
  for (const face of faces) forEachInFace(face, { width, height }, (index) => seeds.push(index));
  const valueAt = (index: number) => values[index] ?? 0;
  const people = flood(width, height, seeds, (index) => valueAt(index) >= PERSON);
  const soft = flood(
    width,
    height,
    seeds,
    (index) => valueAt(index) > PERHAPS && (people[index] === 1 || valueAt(index) < PERSON),
  );
  for (let index = 0; index < values.length; index++) if (!soft[index]) values[index] = 0;
}

function groupParts(mask: Mask, faces: readonly Face[], weights: Float32Array): readonly FoundPart[] {
  const { values, width, height } = mask;
  const isPart = (index: number) => (values[index] ?? 0) > PERHAPS && (weights[index] ?? 0) > 0;
  const taken = new Uint8Array(width * height);
  const groups: FoundPart[] = [];
  for (const face of faces) {
    const seeds: number[] = [];
    forEachInFace(face, mask, (index) => seeds.push(index));
    const reached = flood(width, height, seeds, (index) => !taken[index] && isPart(index));
    const region = boundsOf(reached, mask);
    if (!region) continue;
    reached.forEach((one, index) => {
      if (one) taken[index] = 1;
    });
    groups.push(groupOf(mask, weights, reached, region));
  }
  return groups;
}

/** The share of the pixels that the network is undecided about. */
function doubtOf({ mask, weights }: FoundPart): number {
  let [soft, all] = [0, 0];
  mask.values.forEach((value, i) => {
    if ((weights.values[i] ?? 0) < PERSON || value <= PERHAPS) return;
    all += 1;
    if (value <= 1 - PERHAPS) soft += 1;
  });
  return all > 0 ? soft / all : 1;
}

function headWeights(mask: Mask, faces: readonly Face[]): Float32Array {
  const { values, width, height } = mask;
  const shapes = faces.map((face) => headShape(face, mask));
  const weights = new Float32Array(width * height);
  for (let index = 0; index < weights.length; index++) {
    if ((values[index] ?? 0) <= PERHAPS) continue;
    const [x, y] = [(index % width) + 0.5, Math.floor(index / width) + 0.5];
    for (const { toFace } of shapes) weights[index] = Math.max(weights[index] ?? 0, headWeight(toFace(x, y)));
  }
  return weights;
}

function boundsOf(reached: Reached, { width }: Mask): Box | null {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  reached.forEach((one, index) => {
    if (!one) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Margin around a part, as a fraction of its longer side: the mask's soft edge and some background. */
const MARGIN = 0.06;

function groupOf(mask: Mask, weights: Float32Array, reached: Reached, bounds: Box): FoundPart {
  const margin = Math.ceil(MARGIN * Math.max(bounds.width, bounds.height));
  const x = Math.max(0, bounds.x - margin);
  const y = Math.max(0, bounds.y - margin);
  const width = Math.min(mask.width, bounds.x + bounds.width + margin) - x;
  const height = Math.min(mask.height, bounds.y + bounds.height + margin) - y;
  const part = { values: new Float32Array(width * height), width, height };
  const ownWeights = new Float32Array(width * height);
  const ends: Point[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (y + row) * mask.width + x + column;
      const to = row * width + column;
      part.values[to] = mask.values[from] ?? 0;
      ownWeights[to] = reached[from] ? (weights[from] ?? 0) : 0;
      if (isEnd(mask, weights, reached, from)) ends.push({ x: x + column + 0.5, y: y + row + 0.5 });
    }
  }
  return { region: { x, y, width, height }, mask: part, weights: { ...part, values: ownWeights }, ends };
}

/** Whether a part ends here: at the picture's edge, or beside a pixel of the person that is not in it. */
function isEnd(
  { values, width, height }: Mask,
  weights: Float32Array,
  reached: Reached,
  index: number,
): boolean {
  if (!reached[index] || (values[index] ?? 0) < PERSON || (weights[index] ?? 0) < PERSON) return false;
  const [x, y] = [index % width, Math.floor(index / width)];
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return true;
  return [index - 1, index + 1, index - width, index + width].some(
    (other) => (values[other] ?? 0) >= PERSON && (weights[other] ?? 0) < PERSON,
  );
}
