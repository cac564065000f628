import type { BadgeId } from "../model/badges.ts";
import type { Design } from "../model/design.ts";
import { blueWorldNodes } from "./blue-world.ts";
import { GROUNDS } from "./grounds.ts";
import { heartNodes } from "./heart.ts";
import { heartFrameNodes } from "./heart-frame.ts";
import { lapelPinNodes } from "./lapel-pin.ts";
import { ringNodes } from "./ring.ts";
import type { SceneNode } from "./scene-node.ts";
import type { WordOutline } from "./words/word-outline.ts";

/** Draws the badge of a design, with its words if it has any. Nodes of both planes (scene-node.ts) are allowed. */
export type Artwork = (design: Design, words: WordOutline | null) => readonly SceneNode[];

/** The artwork of each badge in the catalogue; a missing one is a compile-time error. */
export const ARTWORK = {
  ring: (_, words) => ringNodes(words),
  heart: ({ badge }) => heartNodes(badge),
  "lapel-pin": ({ badge }) => lapelPinNodes(badge),
  "heart-frame": heartFrameNodes,
  "blue-world": blueWorldNodes,
  "only-heart": ({ badge, ground }) => heartNodes(badge, GROUNDS[ground].keyline),
} as const satisfies Record<BadgeId, Artwork>;
