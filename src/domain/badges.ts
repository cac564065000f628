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
    };

/** What a badge is, apart from its artwork (which lives in the scene, under the same id). */
export type Badge = {
  readonly placement: PlacementRule;
  /** Whether the photo is seen. Without one the badge stands on the backdrop. */
  readonly showsPhoto: boolean;
};

/**
 * A badge of diameter d touches the circle from inside at 45° when its centre is at 1/2 + (1/2 − d/2)/√2.
 * `diameter` is that of the circle around the whole heart and its keyline, 1.054 times as wide as the two together:
 * 0.316 makes them 30 % of the side wide.
 */
const HEART_DIAMETER = 0.316;
const HEART_CENTRE = 0.5 + (0.5 - HEART_DIAMETER / 2) * Math.SQRT1_2;

/** The catalogue. A new badge is one entry here, one artwork in the scene and one name in each language. */
export const BADGES = {
  heart: {
    placement: {
      kind: "inside-circle",
      x: HEART_CENTRE,
      y: HEART_CENTRE,
      diameter: HEART_DIAMETER,
      // At X's 48 px a 0.2 heart is 10 px wide: smaller ones no longer read as a heart.
      minDiameter: 0.2,
      maxDiameter: 0.6,
    },
    showsPhoto: true,
  },
  "only-heart": {
    placement: { kind: "fixed", x: 0.5, y: 0.5, diameter: 0.64 },
    showsPhoto: false,
  },
} as const satisfies Record<string, Badge>;

export type BadgeId = keyof typeof BADGES;

export const BADGE_IDS = Object.keys(BADGES) as readonly BadgeId[];

/** The catalogue entry, by its general type. */
export const badgeOf = (id: BadgeId): Badge => BADGES[id];
