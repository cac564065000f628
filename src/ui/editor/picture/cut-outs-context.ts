import { createContext } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import type { CutOutKind } from "../../../model/cut-outs.ts";
import type { PlaceCutOuts } from "../../../scene/compose-scene.ts";

/**
 * The state of a search in the visible photo. `waiting`: not requested; `none`: no face, or the network's confidence is
 * low; `failed`: code or weights could not be loaded.
 */
export type SearchStatus = "waiting" | "looking" | "found" | "none" | "failed";

/** What was cut out of the visible photo, and how it is placed in the scene. */
export type FoundCutOuts = {
  readonly status: SearchStatus;
  readonly place: PlaceCutOuts | null;
  /** The pixels, by the names in the scene's nodes. */
  readonly cutOuts: Readonly<Record<string, Mipmaps>>;
};

export const NO_CUT_OUTS: FoundCutOuts = { status: "waiting", place: null, cutOuts: {} };

/** All cut-outs of the visible photo. `status` is that of what the design shows. */
export type CutOuts = FoundCutOuts & {
  /** Whether heads are in front, or will be once they are found. */
  readonly headsAreOn: boolean;
  /** Puts the heads in front, as soon as they are found, or behind again. */
  readonly toggleHeads: () => void;
  /** Looks for people again if that has failed. */
  readonly retryPeople: () => void;
  /** Searches in advance when the page is idle, because the controls that ask for it are visible. */
  readonly offer: () => void;
  /** Begins the search already, because the pointer or the focus is on the control that asks for it. */
  readonly expect: (kind: CutOutKind) => void;
};

/** Provides the cut-outs to everything that paints the scene, and what asks for them. */
export const CutOutsContext = createContext<CutOuts>({
  ...NO_CUT_OUTS,
  headsAreOn: false,
  toggleHeads: () => {},
  retryPeople: () => {},
  offer: () => {},
  expect: () => {},
});
