import { expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { radians } from "../../src/model/geometry.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { type LinearGradient, type PathNode, SCENE_SIDE } from "../../src/scene/scene-node.ts";
import { words } from "../../src/scene/words/against-en.ts";

const paths = composeScene(
  { design: { ...FIRST_DESIGN, badge: startingBadge("ring") }, photo: null },
  words,
).filter((node): node is PathNode => node.type === "path");
const pathOf = (id: string): PathNode => {
  const path = paths.find((one) => one.id === id);
  if (!path) throw new Error(`no ${id}`);
  return path;
};

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The colour of a two-stop gradient at a point, as canvases interpolate it. */
function colourAt({ from, to, stops }: LinearGradient, x: number, y: number): readonly number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  const [start, end] = stops.map(([, colour]) => channels(colour));
  return (start ?? []).map((value, i) => value + ((end?.[i] ?? 0) - value) * share);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("white words have a contrast of at least 4.5 wherever on the ring they stand", () => {
  const fill = pathOf("ring").fill as LinearGradient;
  expect(fill.stops).toHaveLength(2);
  const ink = luminance(channels(pathOf("words").fill as string));
  for (let degrees = 0; degrees < 360; degrees++)
    for (const radius of [0.39, 0.445, 0.5]) {
      const x = (0.5 + radius * Math.cos(radians(degrees))) * SCENE_SIDE;
      const y = (0.5 + radius * Math.sin(radians(degrees))) * SCENE_SIDE;
      expect((ink + 0.05) / (luminance(colourAt(fill, x, y)) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
});

test("the heart is 22 % of the side wide with its keyline, the inner line 1 %", () => {
  const { transform, stroke } = pathOf("keyline");
  const width = 90 + (stroke?.width ?? 0);
  expect((width * transform.scaleX) / SCENE_SIDE).toBeCloseTo(0.22, 3);
  expect((pathOf("ring-line").stroke?.width ?? 0) / SCENE_SIDE).toBeCloseTo(0.01, 6);
});
