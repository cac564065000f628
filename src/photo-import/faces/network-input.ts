import type { Box } from "../../model/face.ts";
import { fillInput, type Pixels } from "../neural-network/fill-input.ts";
import { INPUT_SIDE } from "./face-model.ts";

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
