/** The side of the scene, in scene units. A power of two gives an exact integer output for every size 16–4096. */
export const SCENE_SIDE = 1024;

/**
 * The scene is painted on two planes, one over the other: `photo` (everything that moves with the photo) below,
 * `badge` above. A drag repaints only the lower one, and the upper one can fade while the photo moves.
 */
export const PLANES = ["photo", "badge"] as const;
export type Plane = (typeof PLANES)[number];

/** A colour, or a straight gradient. Coordinates are in the node's own units. */
export type Paint =
  | string
  | {
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly stops: readonly (readonly [offset: number, colour: string])[];
    };

/** Where a node lies: its `origin` (in its own units) comes to (x, y) in scene units; turn in degrees clockwise. */
export type Placing = {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly turn: number;
  readonly originX: number;
  readonly originY: number;
};

/** The photo, as wide and high as its own pixels; its pixels are an asset of the painter. */
export type PhotoNode = {
  readonly id: string;
  readonly plane: Plane;
  readonly type: "photo";
  readonly placing: Placing;
  readonly width: number;
  readonly height: number;
};

/** An outline in SVG path syntax. */
export type PathNode = {
  readonly id: string;
  readonly plane: Plane;
  readonly type: "path";
  readonly placing: Placing;
  readonly outline: string;
  readonly fill?: Paint;
  readonly stroke?: { readonly colour: string; readonly width: number };
};

/** What the painters paint, in order. It says everything: painters decide nothing. */
export type SceneNode = PhotoNode | PathNode;

/** Own units are scene units. */
export const UNPLACED: Placing = { x: 0, y: 0, scaleX: 1, scaleY: 1, turn: 0, originX: 0, originY: 0 };
