import type { BadgeId } from "./badges.ts";
import type { Box } from "./face.ts";
import type { Point } from "./geometry.ts";

/** A head, or several that touch each other, cut out of a photo. All coordinates are fractions of the upright photo. */
export type Head = {
  /** What the cut-out shows of the photo. */
  readonly box: Box;
  /**
   * Points at which the cut-out ends although the person goes on: along the neck, and at the photo's edges. They must
   * not be seen.
   */
  readonly ends: readonly Point[];
  /** How much of the photo's width each of these points stands for. */
  readonly spacing: number;
};

/** Whether heads can lie in front of this badge: it frames the photo. */
export const canHaveHeadsInFront = (id: BadgeId): boolean => id === "ring" || id === "heart-frame";
