import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startingBadge } from "../../src/model/badge-placement.ts";
import { BADGE_IDS } from "../../src/model/badges.ts";
import { type Design, FIRST_DESIGN, keepValid } from "../../src/model/design.ts";
import { upgradeDesign } from "../../src/model/design-versions.ts";
import { applyEdit } from "../../src/model/edits.ts";
import { readStoredDesign, storeDesign } from "../../src/model/stored-design.ts";
import { edit, photoSize } from "../support/arbitraries.ts";
import { expectInCircle, expectValid } from "../support/invariants.ts";

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
      for (const wrong of [undefined, "x", "", 3, -1, true, [], {}, [1], { id: "ring" }]) {
        if ((key === "isFramed" || key === "headsInFront") && wrong === true) continue;
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
    ["a backdrop that is no ground", { backdrop: "url(https://example.org/)" }],
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
  const numbers = fc.record({ x: anyNumber, y: anyNumber, diameter: anyNumber, turn: anyNumber });
  const placement = fc.record({ focusX: anyNumber, focusY: anyNumber, zoom: anyNumber, turn: anyNumber });
  const anyVersion = fc.constantFrom(1, 2);
  fc.assert(
    fc.property(
      anyVersion,
      fc.constantFrom(...BADGE_IDS),
      numbers,
      placement,
      photoSize,
      (version, id, badge, photo, size) => {
        const { isFramed, headsInFront, ...fields } = FIRST_DESIGN;
        const manipulated = {
          ...fields,
          version,
          ...(version === 2 && { isFramed, headsInFront }),
          photo: { ...photo, mirrored: true },
          badge: { id, ...badge },
        };
        const stored = readStoredDesign(JSON.stringify(manipulated));
        if (!stored) throw new Error("not read");
        expectInCircle(upgradeDesign(stored, null).design.badge);
        expectValid(upgradeDesign(stored, { id: "a", size }));
      },
    ),
  );
});
