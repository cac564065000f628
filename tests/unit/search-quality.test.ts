import { describe, expect, test } from "vitest";
import { searchQuality } from "../../src/photo-export/encode/search-quality.ts";
import { comparePixels } from "../../src/photo-export/encode/verify-picture.ts";
import { structuralSimilarity } from "../support/structural-similarity.ts";

describe("the search for a quality", () => {
  const QUALITIES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  /** Searches where qualities up to `most` fit and those from `least` are good; also returns those that were tried. */
  async function search(least: number, most: number, wantsBest = false) {
    const tried: number[] = [];
    const found = await searchQuality({
      qualities: QUALITIES,
      first: 5,
      wantsBest,
      limitMs: 10_000,
      attempt: async (quality) => {
        tried.push(quality);
        return { value: quality, fits: quality <= most, good: quality >= least };
      },
    });
    return { found, tried };
  }

  test("finds one that fits and is good wherever there is one, in four attempts", async () => {
    for (let least = 1; least <= 9; least++)
      for (let most = least; most <= 9; most++) {
        const { found, tried } = await search(least, most);
        expect(found).toBeGreaterThanOrEqual(least);
        expect(found).toBeLessThanOrEqual(most);
        expect(tried.length).toBeLessThanOrEqual(4);
      }
  });

  test("takes the first if that will do", async () => {
    expect((await search(3, 6)).tried).toEqual([5]);
  });

  test("finds the best that fits when that is wished for", async () => {
    for (let most = 1; most <= 9; most++) expect((await search(1, most, true)).found).toBe(most);
  });

  test("ends at once where something is too large and too coarse", async () => {
    expect(await search(7, 3)).toEqual({ found: null, tried: [5] });
  });

  test("ends where nothing will do", async () => {
    expect((await search(10, 9)).found).toBeNull();
    expect((await search(1, 0)).found).toBeNull();
  });

  test("begins no attempt that would end too late", async () => {
    let attempts = 0;
    const found = await searchQuality({
      qualities: QUALITIES,
      first: 5,
      wantsBest: true,
      limitMs: -1,
      attempt: async () => ({ value: attempts++, fits: true, good: false }),
    });
    expect([found, attempts]).toEqual([null, 1]);
  });
});

describe("comparing pictures", () => {
  const flat = (value: number) => ({
    data: Uint8Array.from({ length: 16 * 16 * 4 }, (_, i) => (i % 4 === 3 ? 255 : value + (i % 5))),
    width: 16,
    height: 16,
  });

  test("equal ones differ by nothing", () => {
    expect(comparePixels(flat(100), flat(100))).toEqual({ most: 0, psnr: null });
    expect(structuralSimilarity(flat(100), flat(100))).toBeCloseTo(1, 9);
  });

  test("a difference of 4 mipmaps everywhere is 36.1 dB", () => {
    const { most, psnr } = comparePixels(flat(100), flat(104));
    expect(most).toBe(4);
    // 20 · log10(255 / 4)
    expect(psnr).toBeCloseTo(36.09, 2);
  });

  test("a lost pattern shows in the structure", () => {
    const plain = { ...flat(100), data: flat(100).data.map((value, i) => (i % 4 === 3 ? value : 102)) };
    expect(structuralSimilarity(flat(100), plain)).toBeLessThan(0.98);
  });
});
