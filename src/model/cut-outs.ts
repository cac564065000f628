import type { BadgeId } from "./badges.ts";
import type { Box } from "./face.ts";
import type { Point } from "./geometry.ts";

/** What is cut out of a photo: heads, which come in front of a frame, or whole people, who stay in colour. */
export type CutOutKind = "heads" | "people";

/** One head or person, or several that touch, cut out of a photo. All coordinates are fractions of the upright photo. */
export type CutOut = {
  /** The part of the photo that the cut-out covers. */
  readonly box: Box;
  /** Where a head's cut-out ends but the person does not: the neck, and the photo's edges. Must not be visible. */
  readonly ends: readonly Point[];
  /** The length that each of these points represents, as a fraction of the photo's width. */
  readonly spacing: number;
};

/** Whether the badge frames the photo, so that heads can be in front of it. */
export const canHaveHeadsInFront = (id: BadgeId): boolean => id === "ring" || id === "heart-frame";
