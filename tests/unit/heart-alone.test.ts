import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN, GROUND_IDS, type GroundId } from "../../src/model/design.ts";
import { radians } from "../../src/model/geometry.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { type PathNode, SCENE_SIDE } from "../../src/scene/scene-node.ts";
import { channels, colourAt, contrast } from "../support/contrast.ts";

const badge = startingBadge("only-heart");

function pathOf(ground: GroundId, id: string): PathNode {
  const scene = composeScene({ design: { ...FIRST_DESIGN, badge, ground }, photo: null }, null);
  const path = scene.find((node) => node.id === id);
  if (path?.type !== "path") throw new Error(`no ${id}`);
  return path;
}

test("a new picture has it on navy; blue comes second, ice blue third", () => {
  expect(FIRST_DESIGN.ground).toBe("navy");
  expect(GROUND_IDS.slice(0, 3)).toEqual(["navy", "blue", "ice"]);
});

test("it is 68 % of the side wide", () => {
  const { transform } = pathOf("navy", "heart");
  expect((90 * transform.scaleX) / SCENE_SIDE).toBeCloseTo(0.68, 3);
});

describe.each(GROUND_IDS)("on %s", (ground) => {
  test("its keyline has a contrast of at least 3 to the ground all round", () => {
    const fill = pathOf(ground, "backdrop").fill;
    const keyline = channels(pathOf(ground, "keyline").stroke?.colour ?? "");
    for (let degrees = 0; degrees < 360; degrees++)
      for (const radius of [0.2, 0.3, badge.diameter / 2]) {
        const x = (badge.x + radius * Math.cos(radians(degrees))) * SCENE_SIDE;
        const y = (badge.y + radius * Math.sin(radians(degrees))) * SCENE_SIDE;
        if (!fill) throw new Error("no colour here");
        const around = typeof fill === "string" ? channels(fill) : colourAt(fill, x, y);
        expect(contrast(keyline, around)).toBeGreaterThanOrEqual(3);
      }
  });
});
