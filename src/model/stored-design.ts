import { BADGE_IDS } from "./badges.ts";
import { type Design, GROUND_IDS } from "./design.ts";
import {
  BACKDROPS,
  type Backdrop,
  type Design1,
  type Design2,
  type Design3,
  type StoredDesign,
} from "./design-versions.ts";
import { LANGUAGES } from "./languages.ts";
import { RING_PHRASES, type RingWords } from "./ring-words.ts";

type Guard<T> = (value: unknown) => value is T;

const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);
const isBoolean: Guard<boolean> = (value) => typeof value === "boolean";

const isOneOf =
  <T>(allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    allowed.some((one) => one === value);

const isNullOr =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

/** Guards an object with exactly these fields. A field missing here is a compile-time error. */
const isObjectOf =
  <T extends object>(fields: { readonly [Key in keyof T]-?: Guard<T[Key]> }): Guard<T> =>
  (value): value is T => {
    if (typeof value !== "object" || value === null) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    const wanted = Object.entries<Guard<unknown>>(fields);
    return given.size === wanted.length && wanted.every(([key, guard]) => guard(given.get(key)));
  };

const PHOTO_FIELDS = { focusX: isNumber, focusY: isNumber, zoom: isNumber, mirrored: isBoolean };
const BADGE_FIELDS = { id: isOneOf(BADGE_IDS), x: isNumber, y: isNumber, diameter: isNumber };
const PLACEMENTS = {
  photo: isObjectOf<Design["photo"]>({ ...PHOTO_FIELDS, rotation: isNumber }),
  badge: isObjectOf<Design["badge"]>({ ...BADGE_FIELDS, rotation: isNumber }),
};
const PLACEMENTS_UNTIL_3 = {
  photo: isObjectOf<Design3["photo"]>({ ...PHOTO_FIELDS, turn: isNumber }),
  badge: isObjectOf<Design3["badge"]>({ ...BADGE_FIELDS, turn: isNumber }),
};
const FIELDS_OF_ALL = {
  words: isNullOr(isObjectOf<RingWords>({ phrase: isOneOf(RING_PHRASES), language: isOneOf(LANGUAGES) })),
};
const FIELDS_SINCE_2 = { ...FIELDS_OF_ALL, isFramed: isBoolean, headsInFront: isBoolean };
const backdrop = isOneOf(Object.keys(BACKDROPS) as readonly Backdrop[]);

const FIELDS_SINCE_3 = { ...FIELDS_SINCE_2, isBadgeMoved: isBoolean, ground: isOneOf(GROUND_IDS) };

const isDesign = isObjectOf<Design>({ ...FIELDS_SINCE_3, ...PLACEMENTS, version: isOneOf([4]) });
const isDesign3 = isObjectOf<Design3>({ ...FIELDS_SINCE_3, ...PLACEMENTS_UNTIL_3, version: isOneOf([3]) });
const isDesign2 = isObjectOf<Design2>({
  ...FIELDS_SINCE_2,
  ...PLACEMENTS_UNTIL_3,
  version: isOneOf([2]),
  backdrop,
});
const isDesign1 = isObjectOf<Design1>({
  ...FIELDS_OF_ALL,
  ...PLACEMENTS_UNTIL_3,
  version: isOneOf([1]),
  backdrop,
});

/** Serializes a design to less than 1 kB of text, for `readStoredDesign`. */
export const storeDesign = (design: Design): string => JSON.stringify(design);

/**
 * Parses a stored design; null for anything else: damaged text, another version's fields, unknown badges. Pass the
 * result to `upgradeDesign` with its photo to restore the invariants.
 */
export function readStoredDesign(text: string): StoredDesign | null {
  const value = parse(text);
  return isDesign(value) || isDesign3(value) || isDesign2(value) || isDesign1(value) ? value : null;
}

/** Until people stayed in colour, Blue world was Blue light. */
const renamed = (key: string, value: unknown): unknown =>
  key === "id" && value === "blue-light" ? "blue-world" : value;

function parse(text: string): unknown {
  try {
    return JSON.parse(text, renamed);
  } catch {
    return null;
  }
}
