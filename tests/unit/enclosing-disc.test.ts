import fc from "fast-check";
import { expect, test } from "vitest";
import { enclosingDisc } from "../../src/model/face-placement.ts";

const disc = fc.record({
  x: fc.double({ min: -1000, max: 1000, noNaN: true }),
  y: fc.double({ min: -1000, max: 1000, noNaN: true }),
  radius: fc.double({ min: 0, max: 300, noNaN: true }),
});

test("one disc is its own", () => {
  expect(enclosingDisc([{ x: 3, y: 4, radius: 5 }])).toEqual({ x: 3, y: 4, radius: 5 });
});

test("two discs: from far side to far side, within 1 %", () => {
  const { x, y, radius } = enclosingDisc([
    { x: 0, y: 0, radius: 10 },
    { x: 100, y: 0, radius: 20 },
  ]);
  expect(radius).toBeGreaterThanOrEqual(65);
  expect(radius).toBeLessThan(65 * 1.01);
  expect(Math.hypot(x - 55, y)).toBeLessThan(1);
});

test("it encloses all", () => {
  fc.assert(
    fc.property(fc.array(disc, { minLength: 1, maxLength: 8 }), (discs) => {
      const around = enclosingDisc(discs);
      for (const one of discs) {
        const farthest = Math.hypot(one.x - around.x, one.y - around.y) + one.radius;
        expect(farthest).toBeLessThanOrEqual(around.radius + 1e-9);
      }
    }),
  );
});
