import type { BadgePlacement } from "../domain/badge-placement.ts";
import type { BadgeId } from "../domain/badges.ts";
import { heartNodes } from "./heart.ts";
import type { SceneNode } from "./scene-node.ts";

/** Draws a badge. The nodes may lie on either plane. */
export type Artwork = (badge: BadgePlacement) => readonly SceneNode[];

/** One artwork for each badge of the catalogue; the compiler names a missing one. */
export const ARTWORK = {
  heart: heartNodes,
  "only-heart": heartNodes,
} as const satisfies Record<BadgeId, Artwork>;
