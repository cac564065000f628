import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { renderAvatar } from "../../src/canvas/render-avatar.ts";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS, type BadgeId, badgeOf } from "../../src/model/badges.ts";
import { type Design, FIRST_DESIGN, GROUND_IDS, keepValid } from "../../src/model/design.ts";
import { composeScene } from "../../src/scene/compose-scene.ts";
import { placePeople } from "../../src/scene/people-in-colour.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { DRAWN_PHOTOS, DRAWN_SIZE, type DrawnPhoto, drawPerson, drawPhoto } from "./drawn-photos.ts";
import { pixelsOf } from "./pixels.ts";

/** The tolerance for the same Chromium: only rounding in other processors' vector units differs. Levels of 255. */
const ROUNDING = 1;
/** The tolerance for another Chromium, which may rasterise edges slightly differently. */
const OTHER_CHROMIUM = 3;

const chromium = /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? "unknown";
const photos = new Map<DrawnPhoto, ReturnType<typeof drawPhoto>>();
const people = new Map<DrawnPhoto, ReturnType<typeof drawPerson>>();
beforeAll(() => {
  for (const name of DRAWN_PHOTOS) {
    photos.set(name, drawPhoto(name));
    people.set(name, drawPerson(name));
  }
});

type Picture = {
  readonly name: string;
  readonly design: Design;
  readonly photo: DrawnPhoto | null;
  /** Whether the person was found. */
  readonly hasPeople?: boolean;
};

const wearing = (id: BadgeId): Design => ({ ...FIRST_DESIGN, badge: startingBadge(id) });

const PICTURES: readonly Picture[] = [
  // Each badge on each photo; the one that shows no photo on each ground.
  ...BADGE_IDS.flatMap((id): readonly Picture[] =>
    badgeOf(id).showsPhoto
      ? DRAWN_PHOTOS.map((photo) => ({ name: `${id}-${photo}`, design: wearing(id), photo }))
      : GROUND_IDS.map((ground) => ({
          name: `${id}-${ground}`,
          design: { ...wearing(id), ground },
          photo: null,
        })),
  ),
  ...DRAWN_PHOTOS.map((photo) => ({
    name: `blue-world-${photo}-people`,
    design: wearing("blue-world"),
    photo,
    hasPeople: true,
  })),
];

const WHOLE = { box: { x: 0, y: 0, width: 1, height: 1 }, ends: [], spacing: 0 };

describe.each(PICTURES)("$name looks as it did", ({ name, design, photo, hasPeople }) => {
  test.each([512, 48])("at %i pixels", async (side) => {
    const composition = keepValid({ design, photo: photo && { id: photo, size: DRAWN_SIZE } });
    const person = photo && hasPeople && people.get(photo);
    const scene = composeScene(composition, null, person ? (...all) => placePeople([WHOLE], ...all) : null);
    const assets = {
      photo: (photo && photos.get(photo)) ?? null,
      ...(person && { cutOuts: { "people-0": person } }),
    };
    const { data } = pixelsOf(await renderAvatar({ scene, assets, side }));
    const golden = await commands.goldenPicture({
      name: `${name}-${side}`,
      side,
      rgba: toBase64(data),
      chromium,
    });
    const allowed = golden.madeBy === chromium ? ROUNDING : OTHER_CHROMIUM;
    expect(largestDifference(data, fromBase64(golden.rgba))).toBeLessThanOrEqual(allowed);
  });
});

function largestDifference(a: Uint8ClampedArray, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (b[i] ?? 0))), 0);
}
