import { type HEART_FACETS, HEART_SIDES } from "../../../scene/heart.ts";

type FacetId = (typeof HEART_FACETS)[number][0];

type Piece = {
  readonly outline: string;
  readonly facets: readonly FacetId[];
  /** How far it lies to the right when the pieces are drawn apart, in the heart's units. */
  readonly shift: number;
};

/** Two ways to cut the heart: into three along its facets, and into its two halves. */
export const HEART_PIECES = {
  left: { outline: `M50 90${HEART_SIDES.left}L34 42Z`, facets: ["facet-upper-left"], shift: -3.5 },
  middle: { outline: "M50 90L34 42 50 20 66 42Z", facets: ["facet-crown", "facet-middle"], shift: 0 },
  right: {
    outline: `M66 42L50 20${HEART_SIDES.right}Z`,
    facets: ["facet-upper-right", "facet-right"],
    shift: 3.5,
  },
  leftHalf: { outline: `M50 90${HEART_SIDES.left}Z`, facets: ["facet-upper-left"], shift: -0.75 },
  rightHalf: {
    outline: `M50 90L50 20${HEART_SIDES.right}Z`,
    facets: ["facet-upper-right", "facet-right"],
    shift: 0.75,
  },
} as const satisfies Record<string, Piece>;

export type PieceId = keyof typeof HEART_PIECES;
