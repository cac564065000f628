import type { SceneNode } from "../scene/scene-node.ts";
import type { Assets } from "./mipmaps.ts";
import { paintingSteps } from "./paint-scene.ts";

type Options = {
  readonly scene: readonly SceneNode[];
  readonly assets: Assets;
  /** Pixels. */
  readonly side: number;
  /** Called between steps; resolves once the page has been able to respond. Without it, painting is synchronous. */
  readonly pause?: () => Promise<void>;
};

/**
 * Paints the picture to be saved: a canvas of exactly `side` × `side` pixels, regardless of the stage's size. The live
 * stage is never exported, because its size in device pixels is rarely a whole number.
 *
 * With pauses, the longest step is the first access to a canvas, when the browser allocates all its memory: 16 MB at
 * 2048². Rejects with what `pause` rejects with, and if the browser provides no 2D context.
 */
export async function renderAvatar({ scene, assets, side, pause }: Options): Promise<HTMLCanvasElement> {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  try {
    for (const drawn of paintingSteps(canvas, scene, assets)) {
      if (!pause) continue;
      await finishDrawing(drawn);
      await pause();
    }
    return canvas;
  } catch (error) {
    canvas.width = 0;
    throw error;
  }
}

/**
 * Flushes queued drawing commands, which browsers would otherwise run all at once when the result is needed. Creating a
 * bitmap flushes them; reading a pixel does too, but permanently moves the canvas off the GPU.
 */
async function finishDrawing(canvas: HTMLCanvasElement): Promise<void> {
  (await createImageBitmap(canvas, 0, 0, 1, 1)).close();
}
