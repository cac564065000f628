import type { SceneNode } from "../scene/scene-node.ts";
import type { Assets } from "./mipmaps.ts";
import { paintingSteps } from "./paint-scene.ts";

type Options = {
  readonly scene: readonly SceneNode[];
  readonly assets: Assets;
  /** Pixels. */
  readonly side: number;
  /** Called between the steps; resolves when the page has had its turn. Without it, all is painted in one go. */
  readonly pause?: () => Promise<void>;
};

/**
 * Paints the picture that is saved: a canvas of exactly `side` × `side` pixels, whatever the stage on the screen
 * measures. The live stage is never exported, because its size in device pixels is rarely a whole number.
 *
 * The longest step left with pauses is the first touch of a canvas, when the browser allocates all its memory: 16 MB at
 * 2048². Rejects with what `pause` rejects with, and where the browser gives no canvas.
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
 * Browsers queue drawing commands until something needs the result, and would then run them all at once. Making a bitmap
 * needs it; reading a pixel does too, but moves a canvas off the graphics card for good.
 */
async function finishDrawing(canvas: HTMLCanvasElement): Promise<void> {
  (await createImageBitmap(canvas, 0, 0, 1, 1)).close();
}
