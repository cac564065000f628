import { createContext } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import type { PlaceHeads } from "../../../scene/compose-scene.ts";

/**
 * The state of head detection for the visible photo. `waiting`: not requested, or the photo is not sharp yet; `none`:
 * no face, or the network's confidence is low; `failed`: code or weights could not be loaded.
 */
export type FoundHeads = {
  readonly status: "waiting" | "looking" | "found" | "none" | "failed";
  readonly place: PlaceHeads | null;
  readonly cutOuts: readonly Mipmaps[];
};

export const NO_HEADS: FoundHeads = { status: "waiting", place: null, cutOuts: [] };

export type Heads = FoundHeads & {
  /** Whether heads are in front, or will be once they are found. */
  readonly isOn: boolean;
  /** Puts the heads in front, as soon as they are found, or behind again. */
  readonly toggle: () => void;
};

/** Provides the heads to everything that paints the scene, and the function that toggles them. */
export const HeadsContext = createContext<Heads>({ ...NO_HEADS, isOn: false, toggle: () => {} });
