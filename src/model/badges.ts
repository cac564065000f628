import { type Opening, WHOLE_SQUARE } from "./opening.ts";

/** Where a badge can be placed. Lengths are fractions of the square's side. */
export type PlacementRule =
  | { readonly kind: "fixed"; readonly x: number; readonly y: number; readonly diameter: number }
  | {
      readonly kind: "inside-circle";
      readonly x: number;
      readonly y: number;
      readonly diameter: number;
      readonly minDiameter: number;
      readonly maxDiameter: number;
      /** Whether dragging snaps to the eight places on the circle. */
      readonly snaps: boolean;
      readonly canRotate: boolean;
      /** The initial rotation, in degrees clockwise. */
      readonly rotation: number;
      /** Whether it belongs on the clothes, below the chins; otherwise, beside the faces. */
      readonly isWorn: boolean;
    };

/** The properties of a badge, except for its artwork, which is in the scene under the same id. */
export type Badge = {
  readonly placement: PlacementRule;
  /** The part of the picture in which the photo is visible; the badge paints the rest. */
  readonly opening: Opening;
  /** Whether the photo is visible. If not, the badge has a plain background. */
  readonly showsPhoto: boolean;
  readonly hasWords: boolean;
};

/**
 * A badge of diameter d touches the circle from inside at 45° when its centre is at 1/2 + (1/2 − d/2)/√2. `diameter` is
 * that of the circle around the whole heart and its keyline, 1.054 times as wide as the two together: 0.316 makes them
 * 30 % of the side wide.
 */
const HEART_DIAMETER = 0.316;
const HEART_CENTRE = 0.5 + (0.5 - HEART_DIAMETER / 2) * Math.SQRT1_2;

const OVER_THE_PHOTO = { opening: WHOLE_SQUARE, showsPhoto: true, hasWords: false } as const;
/** The ring is 11 % of the side wide, out to the edge of the circle to which sites crop. */
const INSIDE_THE_RING: Opening = { x: 0.5, y: 0.5, side: 1 - 2 * 0.11, headroom: 0 };

/**
 * The unit of the frame's heart, as a fraction of the side: with its line, 3.2 units wide, the heart nearly touches the
 * circle to which sites crop.
 */
const FRAME_UNIT = 0.487 / (47.819 + 1.6);

/**
 * The square around the heart-shaped opening of the frame. In its box of 100 × 100 units the heart is 90 wide, its
 * centre is at (50, 48.5) and its notch at (50, 20); its smallest enclosing circle has its centre at (50, 42.185) and a
 * radius of 47.819, and is centred in the picture. The eyes should be at least 8 % of the picture's side below the
 * notch.
 */
const INSIDE_THE_FRAME: Opening = {
  x: 0.5,
  y: 0.5 + (48.5 - 42.185) * FRAME_UNIT,
  side: 90 * FRAME_UNIT,
  headroom: 0.5 - 28.5 / 90 + 0.08 / (90 * FRAME_UNIT),
};

const WHOLE_CIRCLE = { kind: "fixed", x: 0.5, y: 0.5, diameter: 1 } as const;

/** The catalogue of badges. The README explains how to add one. */
export const BADGES = {
  ring: { placement: WHOLE_CIRCLE, opening: INSIDE_THE_RING, showsPhoto: true, hasWords: true },
  heart: {
    placement: {
      kind: "inside-circle",
      x: HEART_CENTRE,
      y: HEART_CENTRE,
      diameter: HEART_DIAMETER,
      // At X's 48 px a heart of 0.2 is about 9 px wide with its keyline: smaller ones no longer read as a heart.
      minDiameter: 0.2,
      maxDiameter: 0.6,
      snaps: true,
      canRotate: false,
      rotation: 0,
      isWorn: false,
    },
    ...OVER_THE_PHOTO,
  },
  "lapel-pin": {
    placement: {
      kind: "inside-circle",
      // The place of a lapel when the face is centred.
      x: 0.68,
      y: 0.8,
      // The heart with its rim is 14 % of the side wide, and 5 px at 48 px when it is smallest.
      diameter: 0.16,
      minDiameter: 0.13,
      maxDiameter: 0.4,
      snaps: false,
      canRotate: true,
      // Along the lapel on this side.
      rotation: 10,
      isWorn: true,
    },
    ...OVER_THE_PHOTO,
  },
  "heart-frame": { placement: WHOLE_CIRCLE, ...OVER_THE_PHOTO, opening: INSIDE_THE_FRAME },
  "blue-world": { placement: WHOLE_CIRCLE, ...OVER_THE_PHOTO },
  "only-heart": {
    // The heart is 68 % of the side wide, without its keyline: 22 px at 32 px.
    placement: { kind: "fixed", x: 0.5, y: 0.5, diameter: 0.828 },
    ...OVER_THE_PHOTO,
    showsPhoto: false,
  },
} as const satisfies Record<string, Badge>;

export type BadgeId = keyof typeof BADGES;

export const BADGE_IDS = Object.keys(BADGES) as readonly BadgeId[];

/** The catalogue entry, as the general type. */
export const badgeOf = (id: BadgeId): Badge => BADGES[id];
