import { createContext } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import type { PlaceHeads } from "../../../scene/compose-scene.ts";

/**
 * What is known of the heads in the photo that is seen. `waiting`: nobody wants them, or the photo is not sharp yet;
 * `none`: no face, or the network is unsure; `failed`: its code or weights could not be loaded.
 */
export type FoundHeads = {
  readonly status: "waiting" | "looking" | "found" | "none" | "failed";
  readonly place: PlaceHeads | null;
  readonly cutOuts: readonly Mipmaps[];
};

export const NO_HEADS: FoundHeads = { status: "waiting", place: null, cutOuts: [] };

export type Heads = FoundHeads & {
  /** Whether they are in front, or will be as soon as they are found. */
  readonly isOn: boolean;
  /** Puts them in front, once they are found, or behind again. */
  readonly toggle: () => void;
};

/** The heads for all that paints the scene, and their switch. */
export const HeadsContext = createContext<Heads>({ ...NO_HEADS, isOn: false, toggle: () => {} });
