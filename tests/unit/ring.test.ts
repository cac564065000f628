import { expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { radians } from "../../src/model/geometry.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { type LinearGradient, type PathNode, SCENE_SIDE } from "../../src/scene/scene-node.ts";
import { words } from "../../src/scene/words/against-en.ts";
import { channels, colourAt, contrast } from "../support/contrast.ts";

const paths = composeScene(
  { design: { ...FIRST_DESIGN, badge: startingBadge("ring") }, photo: null },
  words,
).filter((node): node is PathNode => node.type === "path");
const pathOf = (id: string): PathNode => {
  const path = paths.find((one) => one.id === id);
  if (!path) throw new Error(`no ${id}`);
  return path;
};

test("white words have a contrast of at least 4.5 wherever on the ring they stand", () => {
  const fill = pathOf("ring").fill as LinearGradient;
  expect(fill.stops).toHaveLength(2);
  const ink = channels(pathOf("words").fill as string);
  for (let degrees = 0; degrees < 360; degrees++)
    for (const radius of [0.39, 0.445, 0.5]) {
      const x = (0.5 + radius * Math.cos(radians(degrees))) * SCENE_SIDE;
      const y = (0.5 + radius * Math.sin(radians(degrees))) * SCENE_SIDE;
      expect(contrast(ink, colourAt(fill, x, y))).toBeGreaterThanOrEqual(4.5);
    }
});

test("the heart is 22 % of the side wide with its keyline, the inner line 1 %", () => {
  const { transform, stroke } = pathOf("keyline");
  const width = 90 + (stroke?.width ?? 0);
  expect((width * transform.scaleX) / SCENE_SIDE).toBeCloseTo(0.22, 3);
  expect((pathOf("ring-line").stroke?.width ?? 0) / SCENE_SIDE).toBeCloseTo(0.01, 6);
});
