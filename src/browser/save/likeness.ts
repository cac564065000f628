/**
 * How like two pictures of RGBA bytes are, as the peak signal-to-noise ratio of their colours in dB: infinite when they
 * are the same; above 36 an eye sees no difference at the sizes at which sites show an avatar.
 */
export function likeness(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let i = 0; i < a.length; i += 4)
    for (let channel = 0; channel < 3; channel++) {
      const difference = (a[i + channel] as number) - (b[i + channel] as number);
      sum += difference * difference;
    }
  const mean = sum / (0.75 * a.length);
  return mean === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(255 ** 2 / mean);
}
