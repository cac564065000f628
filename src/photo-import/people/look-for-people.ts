import type { CutOutKind } from "../../model/cut-outs.ts";
import type { Box, Face } from "../../model/face.ts";
import { fillInput, type Pixels } from "../neural-network/fill-input.ts";
import type { Network } from "../neural-network/network.ts";
import { runNetwork } from "../neural-network/run-network.ts";
import { type Mask, resampleMask } from "./mask.ts";

/** How many faces get close-up passes. Each pass takes about 100 ms. */
const CLOSER_LOOKS = 4;

/** A close-up that covers this share of the picture or more adds nothing to the pass over the whole. */
const LARGE_PART = 0.6;

/** How far a close-up extends from the centre of a face, in face heights. */
type Reach = { readonly side: number; readonly up: number; readonly down: number };

const HEAD: Reach = { side: 1.9, up: 1.9, down: 1.9 };
const BODY: Reach = { side: 2.8, up: 1.6, down: 5 };

const CLOSE_UPS = { heads: [HEAD], people: [HEAD, BODY] } as const satisfies Record<
  CutOutKind,
  readonly Reach[]
>;

/**
 * Segments the people in a picture at its own size: the union of a pass over the whole and close-ups of the most
 * certain faces, with their bodies if whole people are wanted. Regions are stretched to the network's square input,
 * because it mistakes letterbox bars for people.
 */
export function lookForPeople(
  network: Network,
  pixels: Pixels,
  faces: readonly Face[],
  wanted: CutOutKind,
): Mask {
  const { width, height } = pixels;
  const whole = lookAt(network, pixels, { x: 0, y: 0, width, height });
  const closer = faces
    .slice(0, CLOSER_LOOKS)
    .flatMap((face) => CLOSE_UPS[wanted].map((reach) => aroundFace(face, pixels, reach)))
    .filter((region) => region.width * region.height < LARGE_PART * width * height);
  for (const region of closer) unite(whole, lookAt(network, pixels, region), region);
  return whole;
}

/** A close-up's region in whole pixels, clipped to the picture. */
function aroundFace({ box }: Face, { width, height }: Pixels, reach: Reach): Box {
  const side = Math.max(box.width * width, box.height * height);
  const middleX = (box.x + box.width / 2) * width;
  const middleY = (box.y + box.height / 2) * height;
  const left = Math.max(0, Math.floor(middleX - reach.side * side));
  const top = Math.max(0, Math.floor(middleY - reach.up * side));
  const right = Math.min(width, Math.ceil(middleX + reach.side * side));
  const bottom = Math.min(height, Math.ceil(middleY + reach.down * side));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** Runs the network over part of the picture. The mask is as large as `region`, which is in whole pixels. */
export function lookAt(network: Network, pixels: Pixels, region: Box): Mask {
  const { side } = network.input;
  const input = new Float32Array(side * side * 3);
  const [scaleX, scaleY] = [side / region.width, side / region.height];
  fillInput(input, pixels, region, { side, scaleX, scaleY, left: 0, top: 0, black: 0 });
  const [values] = runNetwork(network, input);
  if (!values) throw new RangeError("The network has no result.");
  const whole = { x: 0, y: 0, width: side, height: side };
  return resampleMask({ values, width: side, height: side }, whole, region.width, region.height);
}

/** Where a close-up ends inside the picture, it is faded in over this fraction of its shorter side. */
const FADE = 0.15;

function unite(whole: Mask, part: Mask, region: Box): void {
  const fade = FADE * Math.min(part.width, part.height);
  const columns = shares(region.x, part.width, whole.width, fade);
  const rows = shares(region.y, part.height, whole.height, fade);
  for (let y = 0; y < part.height; y++) {
    for (let x = 0; x < part.width; x++) {
      const to = (region.y + y) * whole.width + region.x + x;
      const share = Math.min(columns[x] ?? 0, rows[y] ?? 0);
      whole.values[to] = Math.max(whole.values[to] ?? 0, share * (part.values[y * part.width + x] ?? 0));
    }
  }
}

/** How much each column (or row) of a close-up counts, 0..1. */
function shares(start: number, length: number, limit: number, fade: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => {
    const before = start === 0 ? fade : index + 0.5;
    const after = start + length === limit ? fade : length - index - 0.5;
    return Math.min(1, before / fade, after / fade);
  });
}
