import type { GroundId } from "../model/design.ts";

/** The backgrounds for a heart without a photo. Ice blue is also behind a transparent photo. */
export const GROUNDS = {
  ice: "#e4f1fb",
  white: "#ffffff",
  navy: "#0a2238",
} as const satisfies Record<GroundId, string>;
