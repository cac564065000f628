import { expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId } from "../../src/model/badges.ts";
import type { CutOut } from "../../src/model/cut-outs.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { placePeople } from "../../src/scene/people-in-colour.ts";

const photo = { id: "a", size: { width: 1000, height: 800 } };
const person = (x: number): CutOut => ({
  box: { x, y: 0.1, width: 0.3, height: 0.9 },
  ends: [],
  spacing: 0.01,
});

const sceneOf = (id: BadgeId, people: readonly CutOut[] | null) =>
  composeScene(
    { design: { ...FIRST_DESIGN, badge: startingBadge(id) }, photo },
    null,
    people && ((...scene) => placePeople(people, ...scene)),
  );

test("people lie above the tint of their background, and move with the photo", () => {
  const scene = sceneOf("blue-world", [person(0), person(0.5)]);
  const onPhoto = scene.filter(({ plane }) => plane === "photo").map(({ id }) => id);
  expect(onPhoto).toEqual(["backdrop", "photo", "blue", "sky", "navy", "people-0", "people-1"]);
});

test("where people are in colour, the fade under the heart is left out", () => {
  const ids = (people: readonly CutOut[] | null) => sceneOf("blue-world", people).map(({ id }) => id);
  expect(ids(null)).toContain("fade");
  expect(ids([person(0)])).not.toContain("fade");
});

test("a person lies exactly over their part of the photo", () => {
  const scene = sceneOf("blue-world", [person(0.5)]);
  const whole = scene.find(({ id }) => id === "photo")?.transform;
  expect(scene.find(({ id }) => id === "people-0")).toMatchObject({
    cutOut: "people-0",
    width: 300,
    height: 720,
    transform: { ...whole, pivotX: (whole?.pivotX ?? 0) - 500, pivotY: (whole?.pivotY ?? 0) - 80 },
  });
});

test.each(BADGE_IDS.filter((id) => id !== "blue-world"))("%s tints nothing: it is as it was", (id) => {
  expect(sceneOf(id, [person(0)])).toEqual(sceneOf(id, null));
});
