import type { PhotoNode } from "../scene/scene-node.ts";

/** One sharpness of a photo: the whole photo, upright, at some width. */
export type Level = ImageBitmap | HTMLCanvasElement | OffscreenCanvas;

/** A photo's pixels at falling sizes, widest first; each about half as wide as the one before. Never empty. */
export type Mipmaps = readonly [Level, ...Level[]];

/** Everything that a scene refers to and does not carry. */
export type Assets = {
  readonly photo: Mipmaps | null;
  /** What was cut out of the photo, by the number in the nodes; absent: nothing. */
  readonly cutOuts?: readonly Mipmaps[];
};

/** The pixels of a photo's node; null while they are not there. */
export const mipmapsOf = (node: PhotoNode, { photo, cutOuts }: Assets): Mipmaps | null =>
  (node.cutOut === undefined ? photo : cutOuts?.[node.cutOut]) ?? null;

/**
 * The smallest level that is at least as wide as it will be painted, so that no painter shrinks by more than half
 * and none enlarges where sharper pixels exist. `paintedWidth` in device pixels. Both painters choose by this rule.
 */
export function pickMipmap(mipmaps: Mipmaps, paintedWidth: number): Level {
  // A hair of slack: a level painted at its own width must not lose to the next one by a rounding error.
  const enough = mipmaps.filter((level) => level.width >= paintedWidth * (1 - 1e-6));
  return enough.at(-1) ?? mipmaps[0];
}
