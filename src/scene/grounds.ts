import type { GroundId } from "../model/design.ts";
import { SQUARE_BLUE } from "./ring.ts";
import type { Paint } from "./scene-node.ts";

type Ground = {
  readonly fill: Paint;
  /** The colour of the heart's keyline, with a contrast of at least 3 to the fill. */
  readonly keyline: string;
};

/** The backgrounds for a heart without a photo. */
export const GROUNDS = {
  navy: { fill: "#0a2238", keyline: "#ffffff" },
  blue: { fill: SQUARE_BLUE, keyline: "#ffffff" },
  ice: { fill: "#e4f1fb", keyline: "#0a4fa0" },
  white: { fill: "#ffffff", keyline: "#0a4fa0" },
} as const satisfies Record<GroundId, Ground>;
