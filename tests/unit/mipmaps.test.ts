import { describe, expect, test } from "vitest";
import { type Mipmaps, pickMipmap } from "../../src/canvas/mipmaps.ts";

const mipmaps = [4000, 2000, 1000, 500].map((width) => ({ width })) as unknown as Mipmaps;

describe("pickMipmap", () => {
  test.each([
    [4100, 4000],
    [4000, 4000],
    [2001, 4000],
    [2000, 2000],
    [1999, 2000],
    [501, 1000],
    [40, 500],
  ])("painted %i wide, the level of %i is used", (painted, expected) => {
    expect(pickMipmap(mipmaps, painted).width).toBe(expected);
  });

  test("never shrinks by more than half while a smaller level exists", () => {
    for (let painted = 250; painted <= 4000; painted += 7)
      expect(pickMipmap(mipmaps, painted).width / painted).toBeLessThanOrEqual(2);
  });
});
