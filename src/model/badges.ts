import { type Opening, WHOLE_SQUARE } from "./opening.ts";

/** Where a badge may go. Lengths are fractions of the square's side. */
export type PlacementRule =
  | { readonly kind: "fixed"; readonly x: number; readonly y: number; readonly diameter: number }
  | {
      readonly kind: "inside-circle";
      readonly x: number;
      readonly y: number;
      readonly diameter: number;
      readonly minDiameter: number;
      readonly maxDiameter: number;
      /** Whether a finger that comes near one of the eight places on the circle is drawn to it. */
      readonly snaps: boolean;
      readonly canTurn: boolean;
    };

/** What a badge is, apart from its artwork (which lives in the scene, under the same id). */
export type Badge = {
  readonly placement: PlacementRule;
  /** Where the photo is seen. What lies outside is painted by the badge. */
  readonly opening: Opening;
  /** Whether the photo is seen. Without one the badge stands on a ground of its own. */
  readonly showsPhoto: boolean;
  readonly hasWords: boolean;
};

/**
 * A badge of diameter d touches the circle from inside at 45° when its centre is at 1/2 + (1/2 − d/2)/√2.
 * `diameter` is that of the circle around the whole heart and its keyline, 1.054 times as wide as the two together:
 * 0.316 makes them 30 % of the side wide.
 */
const HEART_DIAMETER = 0.316;
const HEART_CENTRE = 0.5 + (0.5 - HEART_DIAMETER / 2) * Math.SQRT1_2;

const OVER_THE_PHOTO = { opening: WHOLE_SQUARE, showsPhoto: true, hasWords: false } as const;
/** The ring is 11 % of the side wide, up to the edge of the circle that sites cut. */
const INSIDE_THE_RING: Opening = { x: 0.5, y: 0.5, side: 1 - 2 * 0.11, headroom: 0 };

/** How wide a unit of the frame's heart is: with its line of 3.2 units, the heart nearly touches the circle that sites cut. */
const FRAME_UNIT = 0.487 / (47.819 + 1.6);

/**
 * The square around the heart that the frame leaves open. In its box of 100 × 100 units the heart is 90 wide, its middle
 * lies at (50, 48.5) and its notch at (50, 20); the smallest circle around it has its centre at (50, 42.185) and a radius of
 * 47.819, and lies in the middle of the picture. The eyes should be at least 8 % of the picture's side below the notch.
 */
const INSIDE_THE_FRAME: Opening = {
  x: 0.5,
  y: 0.5 + (48.5 - 42.185) * FRAME_UNIT,
  side: 90 * FRAME_UNIT,
  headroom: 0.5 - 28.5 / 90 + 0.08 / (90 * FRAME_UNIT),
};

const WHOLE_CIRCLE = { kind: "fixed", x: 0.5, y: 0.5, diameter: 1 } as const;

/** The catalogue. The README says what a new badge needs. */
export const BADGES = {
  ring: { placement: WHOLE_CIRCLE, opening: INSIDE_THE_RING, showsPhoto: true, hasWords: true },
  heart: {
    placement: {
      kind: "inside-circle",
      x: HEART_CENTRE,
      y: HEART_CENTRE,
      diameter: HEART_DIAMETER,
      // At X's 48 px a 0.2 heart is 10 px wide: smaller ones no longer read as a heart.
      minDiameter: 0.2,
      maxDiameter: 0.6,
      snaps: true,
      canTurn: false,
    },
    ...OVER_THE_PHOTO,
  },
  "lapel-pin": {
    placement: {
      kind: "inside-circle",
      // Where a lapel is, when the face is in the middle.
      x: 0.68,
      y: 0.77,
      // The heart takes 0.82 of it, its shadow the rest: 10 px wide at 48 px, 6 at the smallest.
      diameter: 0.26,
      minDiameter: 0.17,
      maxDiameter: 0.4,
      snaps: false,
      canTurn: true,
    },
    ...OVER_THE_PHOTO,
  },
  "heart-frame": { placement: WHOLE_CIRCLE, ...OVER_THE_PHOTO, opening: INSIDE_THE_FRAME },
  "blue-light": { placement: WHOLE_CIRCLE, ...OVER_THE_PHOTO },
  "only-heart": {
    placement: { kind: "fixed", x: 0.5, y: 0.5, diameter: 0.64 },
    ...OVER_THE_PHOTO,
    showsPhoto: false,
  },
} as const satisfies Record<string, Badge>;

export type BadgeId = keyof typeof BADGES;

export const BADGE_IDS = Object.keys(BADGES) as readonly BadgeId[];

/** The catalogue entry, by its general type. */
export const badgeOf = (id: BadgeId): Badge => BADGES[id];
