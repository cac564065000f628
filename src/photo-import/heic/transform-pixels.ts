import type { Size } from "../../model/geometry.ts";

export type HeifTransform = "quarter-counterclockwise" | "left-right" | "top-bottom";

/** RGBA, 8 bits each, not premultiplied, rows without gaps. */
export type Pixels = Size & { readonly data: Uint8ClampedArray<ArrayBuffer> };

/** Applies one transform and returns the result in new memory. */
export function transformPixels(pixels: Pixels, transform: HeifTransform): Pixels {
  const { width, height } = pixels;
  const source = new Uint32Array(pixels.data.buffer);
  const result = new Uint32Array(source.length);
  const size =
    transform === "quarter-counterclockwise" ? { width: height, height: width } : { width, height };
  // Index of the source pixel for the result's first pixel, and the source steps for one pixel to the right and one
  // down.
  const { first, right, down } = {
    "quarter-counterclockwise": { first: width - 1, right: width, down: -1 },
    "left-right": { first: width - 1, right: -1, down: width },
    "top-bottom": { first: (height - 1) * width, right: 1, down: -width },
  }[transform];
  let to = 0;
  for (let y = 0; y < size.height; y++) {
    let from = first + y * down;
    for (let x = 0; x < size.width; x++) {
      result[to++] = source[from] ?? 0;
      from += right;
    }
  }
  return { ...size, data: new Uint8ClampedArray(result.buffer) };
}
