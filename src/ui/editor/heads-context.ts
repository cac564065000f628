import { createContext } from "react";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import type { PlaceHeads } from "../../scene/compose-scene.ts";

/**
 * What is known of the heads in the photo that is seen. `waiting`: nobody wants them, or the photo is not sharp yet;
 * `none`: no face, or the network is unsure; `failed`: its code or weights could not be loaded.
 */
export type Heads = {
  readonly status: "waiting" | "looking" | "found" | "none" | "failed";
  readonly place: PlaceHeads | null;
  readonly cutOuts: readonly PhotoLevels[];
};

export const NO_HEADS: Heads = { status: "waiting", place: null, cutOuts: [] };

/** The heads for all that paints the scene. */
export const HeadsContext = createContext<Heads>(NO_HEADS);
