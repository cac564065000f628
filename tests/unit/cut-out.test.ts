import { describe, expect, test } from "vitest";
import type { Pixels } from "../../src/photo-import/neural-network/fill-input.ts";
import { cutOut } from "../../src/photo-import/people/cut-out.ts";
import { boxMean } from "../../src/photo-import/people/guided-filter.ts";
import { flood, resampleMask } from "../../src/photo-import/people/mask.ts";

const SIDE = 300;
const DISC = { x: 150, y: 140, radius: 90 };

/** The coverage of a pixel by a disc whose edge is soft over two pixels. */
const share = (x: number, y: number, shift = 0) =>
  Math.min(1, Math.max(0, (DISC.radius - Math.hypot(x + 0.5 - DISC.x - shift, y + 0.5 - DISC.y)) / 2 + 0.5));

/** A brown disc on a green background, blended along its edge as by a lens. */
function picture(): Pixels {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const a = share(x, y);
      const mixed = [120, 70, 40].map((own, c) => own * a + ([40, 200, 60][c] ?? 0) * (1 - a));
      data.set([...mixed, 255], 4 * (y * SIDE + x));
    }
  }
  return { data, width: SIDE, height: SIDE };
}

/** A network's mask: an eighth of the resolution, and shifted by three pixels. */
function coarseMask() {
  const side = 38;
  const values = Float32Array.from({ length: side * side }, (_, i) =>
    share((((i % side) + 0.5) * SIDE) / side, ((Math.floor(i / side) + 0.5) * SIDE) / side, 3),
  );
  return { values, width: side, height: side };
}

const full = (value: number) => ({ values: new Float32Array(38 * 38).fill(value), width: 38, height: 38 });

describe("a coarse mask, refined against the picture", () => {
  const mask = coarseMask();
  const cutBy = (weights: number) => {
    const cut = picture();
    cutOut(cut, mask, full(weights));
    return cut;
  };
  const cut = cutBy(1);
  const raw = resampleMask(mask, { x: 0, y: 0, width: 38, height: 38 }, SIDE, SIDE).values;
  const error = (alphaAt: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < SIDE * SIDE; i++) sum += Math.abs(alphaAt(i) - share(i % SIDE, Math.floor(i / SIDE)));
    return sum / (2 * Math.PI * DISC.radius);
  };

  test("follows the edge that is seen: off by less than a third of what the mask was", () => {
    const refined = error((i) => (cut.data[4 * i + 3] ?? 0) / 255);
    expect(refined).toBeLessThan(error((i) => raw[i] ?? 0) / 3);
    expect(refined).toBeLessThan(1);
  });

  test("has no halo: soft pixels have less than a third of the wall's green that the picture has there", () => {
    const before = picture();
    const isSoft = (i: number) => (cut.data[4 * i + 3] ?? 0) > 25 && (cut.data[4 * i + 3] ?? 0) < 230;
    const soft = Array.from({ length: SIDE * SIDE }, (_, i) => i).filter(isSoft);
    const green = ({ data }: Pixels) =>
      soft.reduce((sum, i) => sum + (data[4 * i + 1] ?? 0) - 70, 0) / soft.length;
    expect(soft.length).toBeGreaterThan(200);
    expect(green(before)).toBeGreaterThan(40);
    expect(Math.abs(green(cut))).toBeLessThan(green(before) / 3);
  });

  test("leaves the pixels inside as they were", () => {
    const i = 4 * (140 * SIDE + 150);
    expect([...cut.data.subarray(i, i + 4)]).toEqual([120, 70, 40, 255]);
  });

  test("ends where its weights end", () => {
    const none = cutBy(0);
    expect(none.data.every((value, i) => i % 4 !== 3 || value === 0)).toBe(true);
  });
});

test("the box mean is the mean of what lies in the picture", () => {
  const values = Float32Array.from({ length: 35 }, (_, i) => (i * 37) % 11);
  const plane = { values, width: 7, height: 5 };
  const mean = boxMean(plane, 2);
  mean.values.forEach((value, i) => {
    const near = [...values].filter(
      (_, j) => Math.abs((j % 7) - (i % 7)) <= 2 && Math.abs(Math.floor(j / 7) - Math.floor(i / 7)) <= 2,
    );
    expect(value).toBeCloseTo(near.reduce((sum, one) => sum + one, 0) / near.length, 4);
  });
});

test("a flood reaches what is joined to its seeds by sides, and not by corners or around the picture's edge", () => {
  const map = ["##..#", "#..#.", "....#"].join("");
  const reached = flood(5, 3, [0], (index) => map[index] === "#");
  expect([...reached].join("")).toBe("110001000000000");
});
