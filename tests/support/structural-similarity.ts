import type { comparePixels } from "../../src/photo-export/encode/verify-picture.ts";

type Picture = Parameters<typeof comparePixels>[0];

/** Blocks of 8 × 8 as in the usual fast variant of SSIM. */
const BLOCK = 8;
/** The paper's constants (Wang et al. 2004): (0.01 · 255)² and (0.03 · 255)². */
const C1 = 6.5025;
const C2 = 58.5225;

/** Mean structural similarity of the green channel over blocks, 1 for equal pictures. Green is 72 % of luminance. */
export function structuralSimilarity(a: Picture, b: Picture): number {
  let sum = 0;
  let blocks = 0;
  for (let y = 0; y < a.height; y += BLOCK)
    for (let x = 0; x < a.width; x += BLOCK) {
      sum += similarityOfBlock(a, b, x, y);
      blocks++;
    }
  return sum / blocks;
}

function similarityOfBlock(a: Picture, b: Picture, left: number, top: number): number {
  let [n, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
  for (let y = top; y < Math.min(top + BLOCK, a.height); y++)
    for (let x = left; x < Math.min(left + BLOCK, a.width); x++) {
      const at = (y * a.width + x) * 4 + 1;
      const [p, q] = [a.data[at] ?? 0, b.data[at] ?? 0];
      n++;
      sumA += p;
      sumB += q;
      squaresA += p * p;
      squaresB += q * q;
      products += p * q;
    }
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varianceA, varianceB] = [squaresA / n - meanA ** 2, squaresB / n - meanB ** 2];
  const covariance = products / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA ** 2 + meanB ** 2 + C1) * (varianceA + varianceB + C2))
  );
}
