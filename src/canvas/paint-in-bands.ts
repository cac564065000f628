import { PLANES, type SceneNode } from "../scene/scene-node.ts";
import { endLayer, makeLayer, paintScene, shapesOf } from "./paint-scene.ts";
import type { Assets } from "./photo-levels.ts";

/** Painted without a pause, in pixels: 2048 × 128, about 15 ms without a graphics card where 2048² take 210. */
const BAND_PIXELS = 2 ** 18;

/**
 * Paints what `paintScene` paints, byte for byte, but pauses between bands of rows, so that the page stays responsive.
 * Each band is the whole picture through a clip at whole pixels, so no resampling ever begins at a band's edge. Rejects
 * with what `pause` rejects with. Throws where the browser gives no canvas.
 */
export async function paintSceneInBands(
  canvas: HTMLCanvasElement,
  scene: readonly SceneNode[],
  assets: Assets,
  pause: () => Promise<void>,
): Promise<void> {
  const side = canvas.width;
  const rows = Math.floor(BAND_PIXELS / side);
  if (rows >= side) return paintScene(canvas, scene, assets);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
  const layers = PLANES.map((plane) => makeLayer(side).add(...shapesOf(scene, plane, assets, side)));
  try {
    for (let top = 0; top < side; top += rows) {
      const height = Math.min(rows, side - top);
      for (const layer of layers) {
        const inLayer = layer.getCanvas().getContext()._context;
        inLayer.save();
        inLayer.beginPath();
        inLayer.rect(0, top, side, height);
        inLayer.clip();
        layer.drawScene();
        inLayer.restore();
        context.drawImage(layer.getNativeCanvasElement(), 0, top, side, height, 0, top, side, height);
      }
      await pause();
    }
  } finally {
    for (const layer of layers) endLayer(layer);
  }
}
