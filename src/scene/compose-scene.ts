import { badgeOf } from "../model/badges.ts";
import type { Composition } from "../model/design.ts";
import type { Size } from "../model/geometry.ts";
import type { Opening } from "../model/opening.ts";
import { type PhotoPlacement, photoScale } from "../model/photo-placement.ts";
import { ARTWORK } from "./badge-artwork.ts";
import { GROUNDS } from "./grounds.ts";
import {
  IDENTITY,
  type Paint,
  type PathNode,
  type PhotoNode,
  SCENE_SIDE,
  type SceneNode,
  SQUARE,
} from "./scene-node.ts";
import type { WordOutline } from "./words/word-outline.ts";

/** Inserts what was cut out of the photo into a badge's nodes. Loaded on demand, together with the cut-outs. */
export type PlaceCutOuts = (
  composition: Composition,
  photo: PhotoNode,
  badge: readonly SceneNode[],
) => readonly SceneNode[];

/**
 * Converts a composition to a list of nodes in a square of SCENE_SIDE units. The screen and the saved file are both
 * painted from this list. `words` is the outline of the design's words, or null until it has loaded; likewise
 * `placeCutOuts`, for heads in front of the badge and people in colour.
 */
export function composeScene(
  composition: Composition,
  words: WordOutline | null,
  placeCutOuts: PlaceCutOuts | null = null,
): readonly SceneNode[] {
  const { design, photo } = composition;
  const { showsPhoto, opening } = badgeOf(design.badge.id);
  // Ice blue is behind a transparent photo.
  const backdrop = backdropNode(GROUNDS[showsPhoto ? "ice" : design.ground].fill);
  const badge = ARTWORK[design.badge.id](design, words);
  if (!photo || !showsPhoto) return [backdrop, ...badge];
  const whole = photoNode(design.photo, photo.size, opening);
  return [backdrop, whole, ...(placeCutOuts?.(composition, whole, badge) ?? badge)];
}

function backdropNode(fill: Paint): PathNode {
  return { id: "backdrop", plane: "photo", type: "path", transform: IDENTITY, outline: SQUARE, fill };
}

function photoNode(placement: PhotoPlacement, size: Size, opening: Opening): PhotoNode {
  const scale = photoScale(placement, size) * opening.side * SCENE_SIDE;
  return {
    id: "photo",
    plane: "photo",
    type: "photo",
    width: size.width,
    height: size.height,
    transform: {
      x: opening.x * SCENE_SIDE,
      y: opening.y * SCENE_SIDE,
      scaleX: placement.mirrored ? -scale : scale,
      scaleY: scale,
      rotation: placement.rotation,
      pivotX: placement.focusX * size.width,
      pivotY: placement.focusY * size.height,
    },
  };
}
