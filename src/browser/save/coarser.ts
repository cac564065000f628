/**
 * The picture with fewer colours: each channel rounded to the nearest multiple of `step` (2 to 16). Neighbours become
 * alike, which is what compression lives on. The error is at most half a step.
 */
export function coarser(pixels: Uint8ClampedArray, step: number): Uint8ClampedArray<ArrayBuffer> {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => Math.round(value / step) * step);
  const result = new Uint8ClampedArray(pixels.length);
  for (let i = 0; i < pixels.length; i += 4) {
    result[i] = table[pixels[i] as number] as number;
    result[i + 1] = table[pixels[i + 1] as number] as number;
    result[i + 2] = table[pixels[i + 2] as number] as number;
    result[i + 3] = 255;
  }
  return result;
}
