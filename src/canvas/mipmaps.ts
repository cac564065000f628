import type { PhotoNode } from "../scene/scene-node.ts";

/** One mipmap: the whole photo, upright, at some width. */
export type Level = ImageBitmap | HTMLCanvasElement | OffscreenCanvas;

/** A photo's mipmaps, widest first, each about half as wide as the one before. Never empty. */
export type Mipmaps = readonly [Level, ...Level[]];

/** The pixels to which a scene refers but which it does not contain. */
export type Assets = {
  readonly photo: Mipmaps | null;
  /** The photo's cut-outs, by the name in the nodes; absent if there are none. */
  readonly cutOuts?: Readonly<Record<string, Mipmaps>>;
};

/** The mipmaps for a photo node; null until they are available. */
export const mipmapsOf = (node: PhotoNode, { photo, cutOuts }: Assets): Mipmaps | null =>
  (node.cutOut === undefined ? photo : cutOuts?.[node.cutOut]) ?? null;

/**
 * Returns the smallest mipmap that is at least as wide as it will be painted, so that a painter never scales down by
 * more than half, nor scales up where sharper pixels exist. `paintedWidth` in device pixels. The stage and the saved
 * file both use this rule.
 */
export function pickMipmap(mipmaps: Mipmaps, paintedWidth: number): Level {
  // The tolerance keeps a rounding error from ruling out a mipmap that is painted at its own width.
  const enough = mipmaps.filter((level) => level.width >= paintedWidth * (1 - 1e-6));
  return enough.at(-1) ?? mipmaps[0];
}
