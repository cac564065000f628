import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { type Design, FIRST_DESIGN, keepValid } from "../../src/model/design.ts";
import { type Backdrop, upgradeDesign } from "../../src/model/design-versions.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { readStoredDesign, storeDesign } from "../../src/model/stored-design.ts";
import { edit, photoSize } from "../support/arbitraries.ts";
import { expectInCircle, expectValid } from "../support/invariants.ts";
import { asVersion1, asVersion2, asVersion3 } from "../support/older-designs.ts";

/** Writes −0 as 0, which makes no visible difference. */
const plain = (design: Design): unknown => JSON.parse(JSON.stringify(design));

test("what was stored comes back, whatever was done to it", () => {
  fc.assert(
    fc.property(photoSize, fc.array(edit, { maxLength: 6 }), (size, edits) => {
      const start = keepValid({ design: FIRST_DESIGN, photo: { id: "a", size } });
      const { design } = edits.reduce(applyEdit, start);
      const text = storeDesign(design);
      expect(text.length).toBeLessThan(1000);
      expect(readStoredDesign(text)).toEqual(plain(design));
    }),
  );
});

test.each(BADGE_IDS)("the badge %s comes back", (id) => {
  const design = { ...FIRST_DESIGN, badge: startingBadge(id) };
  expect(readStoredDesign(storeDesign(design))).toEqual(design);
});

test("a stored Blue light comes back as Blue world, which took its place", () => {
  const design = { ...FIRST_DESIGN, badge: startingBadge("blue-world") };
  const stored = storeDesign(design).replace("blue-world", "blue-light");
  expect(readStoredDesign(stored)).toEqual(design);
});

describe("what is not a stored design is nothing", () => {
  test("any text", () => {
    fc.assert(fc.property(fc.string(), (text) => readStoredDesign(text) === null));
  });

  test("any other JSON", () => {
    fc.assert(fc.property(fc.json(), (text) => readStoredDesign(text) === null));
  });

  test("a design with a field too few, one too many, or of another kind", () => {
    const fields = Object.keys(FIRST_DESIGN) as readonly (keyof Design)[];
    for (const key of fields) {
      const { [key]: _left, ...rest } = FIRST_DESIGN;
      expect(readStoredDesign(JSON.stringify(rest)), `without ${key}`).toBeNull();
      for (const wrong of [undefined, "x", "", 99, -1, true, [], {}, [1], { id: "ring" }]) {
        if (typeof FIRST_DESIGN[key] === "boolean" && wrong === true) continue;
        expect(readStoredDesign(JSON.stringify({ ...rest, [key]: wrong })), `${key}: ${wrong}`).toBeNull();
      }
    }
    expect(readStoredDesign(JSON.stringify({ ...FIRST_DESIGN, more: 1 }))).toBeNull();
  });

  test.each([
    ["an unknown badge", { badge: { ...FIRST_DESIGN.badge, id: "constructor" } }],
    ["a badge named like a part of every object", { badge: { ...FIRST_DESIGN.badge, id: "__proto__" } }],
    ["an unknown phrase", { words: { phrase: "toString", language: "en" } }],
    ["an unknown language", { words: { phrase: "against", language: "xx" } }],
    ["an unknown ground", { ground: "url(https://example.org/)" }],
    ["the backdrop of an older version", { backdrop: "#0a2238" }],
    ["a number that JSON cannot say", { photo: { ...FIRST_DESIGN.photo, zoom: Number.NaN } }],
  ])("%s", (_name, change) => {
    expect(readStoredDesign(JSON.stringify({ ...FIRST_DESIGN, ...change }))).toBeNull();
  });

  test("a prototype smuggled in", () => {
    const text = storeDesign(FIRST_DESIGN).replace("{", '{"__proto__":{"version":1},');
    expect(readStoredDesign(text)).toBeNull();
  });
});

test("any numbers in it are brought into the circle, and over the opening", () => {
  const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
  const numbers = fc.record({ x: anyNumber, y: anyNumber, diameter: anyNumber, rotation: anyNumber });
  const placement = fc.record({ focusX: anyNumber, focusY: anyNumber, zoom: anyNumber, rotation: anyNumber });
  const anyVersion = fc.constantFrom(asVersion1, asVersion2, asVersion3, (design: Design) => design);
  fc.assert(
    fc.property(
      anyVersion,
      fc.constantFrom(...BADGE_IDS),
      numbers,
      placement,
      photoSize,
      (asVersion, id, badge, photo, size) => {
        const manipulated = {
          ...FIRST_DESIGN,
          photo: { ...photo, mirrored: true },
          badge: { id, ...badge },
        };
        const stored = readStoredDesign(JSON.stringify(asVersion(manipulated)));
        if (!stored) throw new Error("not read");
        expectInCircle(upgradeDesign(stored, null).design.badge);
        expectValid(upgradeDesign(stored, { id: "a", size }));
      },
    ),
  );
});

test("a design of version 3 is the same design, its turns now rotations", () => {
  fc.assert(
    fc.property(photoSize, fc.array(edit, { maxLength: 8 }), (size, edits) => {
      const photo = { id: "a", size };
      const { design } = edits.reduce(applyEdit, { design: FIRST_DESIGN, photo });
      const text = JSON.stringify(asVersion3(design));
      expect(text).toContain("turn");
      const stored = readStoredDesign(text);
      if (!stored) throw new Error("not read");
      expect(plain(upgradeDesign(stored, photo).design)).toEqual(plain(keepValid({ design, photo }).design));
    }),
  );
});

describe.each([
  ["1", asVersion1],
  ["2", asVersion2],
] as const)("a design of version %s", (_version, asVersion) => {
  const upgraded = (design: Design, backdrop?: Backdrop) => {
    const stored = readStoredDesign(JSON.stringify(asVersion(design, backdrop)));
    if (!stored) throw new Error("not read");
    return upgradeDesign(stored, null).design;
  };
  const heart = { ...FIRST_DESIGN, badge: startingBadge("heart") };

  test.each([
    ["#e4f1fb", "ice"],
    ["#ffffff", "white"],
    ["#0a2238", "navy"],
  ] as const)("with the background %s keeps it: %s", (backdrop, ground) => {
    const only = { ...FIRST_DESIGN, badge: startingBadge("only-heart") };
    expect(upgraded(only, backdrop).ground).toBe(ground);
  });

  test("with any other background is none", () => {
    const text = JSON.stringify({ ...asVersion(heart), backdrop: "#ff0000" });
    expect(readStoredDesign(text)).toBeNull();
  });

  test("keeps a badge where it was: one that left its initial place counts as moved by a person", () => {
    const moved = { ...heart.badge, x: 0.3 };
    expect(upgraded(heart)).toMatchObject({ badge: heart.badge, isBadgeMoved: false });
    expect(upgraded({ ...heart, badge: moved })).toMatchObject({ badge: moved, isBadgeMoved: true });
  });
});
