import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOnBadge, keepInCircle, startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, badgeOf } from "../../src/model/badges.ts";
import { expectInCircle } from "../support/invariants.ts";

const anyBadge = fc.record({
  id: fc.constantFrom(...BADGE_IDS),
  x: fc.double(),
  y: fc.double(),
  diameter: fc.double(),
  rotation: fc.double(),
});

describe("keepInCircle", () => {
  test("the badge never leaves the circle that sites cut", () => {
    fc.assert(
      fc.property(anyBadge, (badge) => expectInCircle(keepInCircle(badge))),
      { numRuns: 5000 },
    );
  });

  test("changes nothing the second time, not even the reference", () => {
    fc.assert(
      fc.property(anyBadge, (badge) => {
        const once = keepInCircle(badge);
        expect(keepInCircle(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  test("a badge pulled out is brought back along the line to the middle", () => {
    const badge = keepInCircle({ ...startingBadge("heart"), x: 2, y: 0.5 });
    expect(badge.y).toBeCloseTo(0.5, 12);
    expect(badge.x).toBeCloseTo(1 - badge.diameter / 2, 12);
  });
});

describe("the catalogue", () => {
  test.each(BADGE_IDS)("%s begins where its own rule allows it", (id) => {
    expect(keepInCircle(startingBadge(id))).toEqual(startingBadge(id));
  });

  test("the heart begins touching the circle from inside at 45°", () => {
    const { x, y, diameter } = startingBadge("heart");
    expect(x).toBe(y);
    expect(Math.hypot(x - 0.5, y - 0.5) + diameter / 2).toBeCloseTo(0.5, 12);
  });

  test("a fixed badge ignores every attempt to move it", () => {
    const moved = keepInCircle({ id: "only-heart", x: 0.1, y: 0.9, diameter: 0.2, rotation: 30 });
    expect(moved).toEqual({ id: "only-heart", rotation: 0, ...pick(badgeOf("only-heart").placement) });
  });

  test("a finger beside the badge does not take it", () => {
    const badge = startingBadge("heart");
    expect(isOnBadge(badge, badge)).toBe(true);
    expect(isOnBadge(badge, { x: badge.x - badge.diameter, y: badge.y })).toBe(false);
  });
});

const pick = ({ x, y, diameter }: { x: number; y: number; diameter: number }) => ({ x, y, diameter });
