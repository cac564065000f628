import type { Face } from "../../model/face.ts";
import type { Point, Size } from "../../model/geometry.ts";
import type { Pixels } from "../neural-network/fill-input.ts";

/** `toFace` converts a pixel to face widths and heights from the centre of the face, with the face upright. */
export type HeadShape = { readonly toFace: (x: number, y: number) => Point };

/** How far a head with hair and hat extends from the centre of the face, in face widths and heights. */
const REACH = { side: 1.55, up: 2.1 } as const;

/**
 * The lower limit of a head, by horizontal distance from the face's centre: below the chin in the middle, rising to eye
 * level beside the cheeks, because whatever is that far out and lower is mostly a shoulder.
 */
const CHIN = { y: 0.64, until: 0.4 } as const;
const TEMPLE = { y: -0.1, from: 1.0 } as const;

/** Width of a head's soft edge, in face widths or heights, so that the head does not end in a hard line. */
const SOFT = 0.08;

export function headShape({ box, rightEye, leftEye }: Face, { width, height }: Size): HeadShape {
  const middle = { x: (box.x + box.width / 2) * width, y: (box.y + box.height / 2) * height };
  const acrossX = (leftEye.x - rightEye.x) * width;
  const acrossY = (leftEye.y - rightEye.y) * height;
  const length = Math.hypot(acrossX, acrossY) || 1;
  const [cos, sin] = [acrossX / length, acrossY / length];
  return {
    toFace: (x, y) => {
      const [dx, dy] = [x - middle.x, y - middle.y];
      return {
        x: (dx * cos + dy * sin) / (box.width * width),
        y: (dy * cos - dx * sin) / (box.height * height),
      };
    },
  };
}

/** How much a point (in face widths and heights) belongs to the head, 0..1. */
export function headWeight({ x, y }: Point): number {
  const out = Math.abs(x);
  const across = Math.min(1, Math.max(0, (out - CHIN.until) / (TEMPLE.from - CHIN.until)));
  const lowest = CHIN.y + (TEMPLE.y - CHIN.y) * across * across * (3 - 2 * across);
  const left = Math.min(lowest - y, REACH.side - out, y + REACH.up);
  return Math.min(1, Math.max(0, left / SOFT + 0.5));
}

/** The mask's mean over the face's ellipse: how certain the network is that this is a person, 0..1. */
export function certaintyOf(face: Face, values: Float32Array, size: Omit<Pixels, "data">): number {
  let [sum, count] = [0, 0];
  forEachInFace(face, size, (index) => {
    sum += values[index] ?? 0;
    count += 1;
  });
  return count > 0 ? sum / count : 0;
}

export function forEachInFace({ box }: Face, { width, height }: Size, visit: (index: number) => void): void {
  const [left, top] = [Math.max(0, Math.floor(box.x * width)), Math.max(0, Math.floor(box.y * height))];
  const right = Math.min(width, Math.ceil((box.x + box.width) * width));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const across = ((x + 0.5) / width - box.x) / box.width - 0.5;
      const down = ((y + 0.5) / height - box.y) / box.height - 0.5;
      if (Math.hypot(across, down) <= 0.5) visit(y * width + x);
    }
  }
}
