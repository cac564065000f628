import { expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId } from "../../src/model/badges.ts";
import type { CutOut } from "../../src/model/cut-outs.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { placeHeads } from "../../src/scene/heads-in-front.ts";
import type { PhotoNode } from "../../src/scene/scene-node.ts";

const photo = { id: "a", size: { width: 1000, height: 1000 } };

const head = (ends: CutOut["ends"] = []): CutOut => ({
  box: { x: 0.3, y: 0.05, width: 0.4, height: 0.5 },
  ends,
  spacing: 0.01,
});

/** The photo extends beyond the opening on all sides. In both frames its top is 5 % of the side below the picture's. */
const placement = { ...FIRST_DESIGN.photo, zoom: 1.2, focusY: 0.481 };

const sceneOf = (id: BadgeId, heads: readonly CutOut[], headsInFront = true) =>
  composeScene(
    { design: { ...FIRST_DESIGN, photo: placement, badge: startingBadge(id), headsInFront }, photo },
    null,
    (composition, whole, badge) => placeHeads(heads, composition, whole, badge),
  );

const headsIn = (scene: ReturnType<typeof sceneOf>) =>
  scene.filter((node): node is PhotoNode => node.type === "photo" && node.cutOut !== undefined);

test("a head lies over the ring and its line, and under the ring's heart", () => {
  const ids = sceneOf("ring", [head()]).map(({ id }) => id);
  expect(ids.indexOf("heads-0")).toBeGreaterThan(ids.indexOf("ring-line"));
  expect(ids.indexOf("heads-0")).toBeLessThan(ids.indexOf("keyline"));
});

test("a head lies over the whole heart frame", () => {
  expect(sceneOf("heart-frame", [head()]).at(-1)?.id).toBe("heads-0");
});

test("a cut-out lies exactly over its part of the photo", () => {
  const scene = sceneOf("ring", [head()]);
  const whole = scene.find(({ id }) => id === "photo");
  const [node] = headsIn(scene);
  expect(node).toMatchObject({ cutOut: "heads-0", width: 400, height: 500 });
  const { transform: part } = node as PhotoNode;
  const { transform } = whole as PhotoNode;
  expect(part).toEqual({ ...transform, pivotX: transform.pivotX - 300, pivotY: transform.pivotY - 50 });
});

test.each(BADGE_IDS.filter((id) => id !== "ring" && id !== "heart-frame"))(
  "%s frames nothing: no head is in front of it",
  (id) => {
    expect(headsIn(sceneOf(id, [head()]))).toHaveLength(0);
  },
);

test("without the wish no head is in front", () => {
  expect(headsIn(sceneOf("ring", [head()], false))).toHaveLength(0);
});

/** Ten points in a row, spanning a tenth of the side. */
const row = (x: number, y: number) => Array.from({ length: 10 }, (_, i) => ({ x: x + i / 100, y }));

test.each([
  ["ring", "under the chin, inside the opening", row(0.45, 0.6), 1],
  ["ring", "at the photo's upper edge, across the ring", row(0.45, 0.01), 0],
  ["ring", "at a shoulder across the ring", row(0.02, 0.5), 0],
  ["ring", "outside the circle", row(0, 0.02), 1],
  ["ring", "across the ring, but on less than 3 % of the side", row(0.45, 0.01).slice(0, 2), 1],
  ["heart-frame", "inside the heart", row(0.45, 0.6), 1],
  ["heart-frame", "in the heart's notch", row(0.45, 0.12), 0],
  ["heart-frame", "beside the heart's point", row(0.2, 0.8), 0],
] as const)("%s: a head that ends %s", (id, _where, ends, count) => {
  expect(headsIn(sceneOf(id, [head(ends)]))).toHaveLength(count);
});

test("each head is decided upon for itself, and keeps its number", () => {
  const scene = sceneOf("ring", [head(row(0.45, 0.01)), head()]);
  expect(headsIn(scene).map(({ cutOut }) => cutOut)).toEqual(["heads-1"]);
});
