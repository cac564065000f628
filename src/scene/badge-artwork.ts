import type { BadgePlacement } from "../model/badge-placement.ts";
import type { BadgeId } from "../model/badges.ts";
import { blueLightNodes } from "./blue-light.ts";
import { heartNodes } from "./heart.ts";
import { heartFrameNodes } from "./heart-frame.ts";
import { lapelPinNodes } from "./lapel-pin.ts";
import { ringNodes } from "./ring.ts";
import type { SceneNode } from "./scene-node.ts";
import type { WordOutline } from "./words/word-outline.ts";

/** Draws a badge, with its words if it can have some. The nodes may lie on either plane. */
export type Artwork = (badge: BadgePlacement, words: WordOutline | null) => readonly SceneNode[];

/** One artwork for each badge of the catalogue; the compiler names a missing one. */
export const ARTWORK = {
  ring: (_, words) => ringNodes(words),
  heart: heartNodes,
  "lapel-pin": lapelPinNodes,
  "heart-frame": heartFrameNodes,
  "blue-light": blueLightNodes,
  "only-heart": heartNodes,
} as const satisfies Record<BadgeId, Artwork>;
