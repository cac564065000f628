/** The side of the scene, in scene units. A power of two, which scales exactly to output sizes of 16 to 4096. */
export const SCENE_SIDE = 1024;

/**
 * The scene is painted on two planes: `photo` (everything that moves with the photo) below, `badge` above. A drag
 * repaints only the lower one, and the upper one can fade while the photo moves.
 */
export const PLANES = ["photo", "badge"] as const;
export type Plane = (typeof PLANES)[number];

/** A gradient along the line between two points, in the node's own units. */
export type LinearGradient = {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stops: readonly (readonly [offset: number, colour: string])[];
};

export type Paint = string | LinearGradient;

/** Maps the pivot (in the node's own units) to (x, y) in scene units; rotation in degrees clockwise about it. */
export type Transform = {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly rotation: number;
  readonly pivotX: number;
  readonly pivotY: number;
};

/** The photo, or a part cut out of it, in units of its own pixels, which are an asset of the painter. */
export type PhotoNode = {
  readonly id: string;
  readonly plane: Plane;
  readonly type: "photo";
  readonly transform: Transform;
  readonly width: number;
  readonly height: number;
  /** The name of the photo's cut-out in the assets; absent for the photo itself. */
  readonly cutOut?: string;
};

/** An outline in SVG path syntax. */
export type PathNode = {
  readonly id: string;
  readonly plane: Plane;
  readonly type: "path";
  readonly transform: Transform;
  readonly outline: string;
  /** Fills by the even-odd rule, so that an outline within another is a hole. */
  readonly hasHoles?: true;
  readonly fill?: Paint;
  readonly stroke?: { readonly colour: string; readonly width: number };
  /** How it is blended with what is below it on its plane (https://www.w3.org/TR/compositing-1/#blending). */
  readonly blend?: "color" | "multiply" | "screen";
};

/** What the painters paint, in order. The nodes are complete: painters make no decisions of their own. */
export type SceneNode = PhotoNode | PathNode;

/** The node's own units are scene units. */
export const IDENTITY: Transform = { x: 0, y: 0, scaleX: 1, scaleY: 1, rotation: 0, pivotX: 0, pivotY: 0 };

export const SQUARE = `M0 0H${SCENE_SIDE}V${SCENE_SIDE}H0Z`;
