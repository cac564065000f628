import type { Box, Face } from "../../model/face.ts";
import { fillInput, type Pixels } from "../neural-network/fill-input.ts";
import type { Network } from "../neural-network/network.ts";
import { runNetwork } from "../neural-network/run-network.ts";
import { type Mask, resampleMask } from "./mask.ts";

/** How many faces get a close-up pass. Each pass takes about 100 ms. */
const CLOSER_LOOKS = 4;

/** A close-up that covers this share of the picture or more adds nothing to the pass over the whole. */
const LARGE_PART = 0.6;

/**
 * Segments the people in a picture at its own size: the union of a pass over the whole and close-ups of the most
 * certain faces. Regions are stretched to the network's square input, because it mistakes letterbox bars for people.
 */
export function lookForPeople(network: Network, pixels: Pixels, faces: readonly Face[]): Mask {
  const { width, height } = pixels;
  const whole = lookAt(network, pixels, { x: 0, y: 0, width, height });
  const closer = faces
    .slice(0, CLOSER_LOOKS)
    .map((face) => aroundFace(face, pixels))
    .filter((region) => region.width * region.height < LARGE_PART * width * height);
  for (const region of closer) unite(whole, lookAt(network, pixels, region), region);
  return whole;
}

/** The region of head and shoulders in whole pixels, clipped to the picture. */
function aroundFace({ box }: Face, { width, height }: Pixels): Box {
  const side = Math.max(box.width * width, box.height * height);
  const middleX = (box.x + box.width / 2) * width;
  const middleY = (box.y + box.height / 2) * height;
  const left = Math.max(0, Math.floor(middleX - 1.9 * side));
  const top = Math.max(0, Math.floor(middleY - 1.9 * side));
  const right = Math.min(width, Math.ceil(middleX + 1.9 * side));
  const bottom = Math.min(height, Math.ceil(middleY + 1.9 * side));
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

function unite(whole: Mask, part: Mask, region: Box): void {
  for (let y = 0; y < part.height; y++) {
    for (let x = 0; x < part.width; x++) {
      const to = (region.y + y) * whole.width + region.x + x;
      whole.values[to] = Math.max(whole.values[to] ?? 0, part.values[y * part.width + x] ?? 0);
    }
  }
}
