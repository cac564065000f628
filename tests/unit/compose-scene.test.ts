import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { FIRST_DESIGN } from "../../src/model/design.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { PLANES } from "../../src/scene/scene-node.ts";

const photo = { id: "a", size: { width: 3000, height: 2000 } };
const sceneOf = (id: (typeof BADGE_IDS)[number], withPhoto = true) =>
  composeScene(
    { design: { ...FIRST_DESIGN, badge: startingBadge(id) }, photo: withPhoto ? photo : null },
    null,
  );

describe.each(BADGE_IDS)("the scene of %s", (id) => {
  test("has ids that occur once, so that painters can tell its nodes apart", () => {
    const ids = sceneOf(id).map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("begins with an opaque ground over the whole square", () => {
    expect(sceneOf(id)[0]).toMatchObject({ id: "backdrop", plane: PLANES[0], outline: "M0 0H1024V1024H0Z" });
  });

  test("is the same for the same design", () => {
    expect(sceneOf(id)).toEqual(sceneOf(id));
  });
});

test("behind a photo the ground is always ice blue, for what is transparent in it", () => {
  expect(sceneOf("ring")[0]).toMatchObject({ fill: "#e4f1fb" });
  expect(sceneOf("only-heart")[0]).toMatchObject({ fill: "#0a2238" });
});

test("Just the heart hides the photo; every other badge shows it", () => {
  expect(sceneOf("only-heart").some((node) => node.type === "photo")).toBe(false);
  expect(sceneOf("heart").some((node) => node.type === "photo")).toBe(true);
  expect(sceneOf("heart", false).some((node) => node.type === "photo")).toBe(false);
});
