import type { BadgePlacement } from "../model/badge-placement.ts";
import type { BadgeId } from "../model/badges.ts";
import { blueLightNodes } from "./blue-light.ts";
import { heartNodes } from "./heart.ts";
import { heartFrameNodes } from "./heart-frame.ts";
import { lapelPinNodes } from "./lapel-pin.ts";
import { ringNodes } from "./ring.ts";
import type { SceneNode } from "./scene-node.ts";
import type { WordOutline } from "./words/word-outline.ts";

/** Draws a badge, with its words if it has any. The nodes may be on either plane. */
export type Artwork = (badge: BadgePlacement, words: WordOutline | null) => readonly SceneNode[];

/** The artwork of each badge in the catalogue; a missing one is a compile-time error. */
export const ARTWORK = {
  ring: (_, words) => ringNodes(words),
  heart: heartNodes,
  "lapel-pin": lapelPinNodes,
  "heart-frame": heartFrameNodes,
  "blue-light": blueLightNodes,
  "only-heart": heartNodes,
} as const satisfies Record<BadgeId, Artwork>;
