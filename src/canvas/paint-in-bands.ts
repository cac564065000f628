import type { Layer } from "konva/lib/Layer.js";
import { Image as ImageShape } from "konva/lib/shapes/Image.js";
import { PLANES, type SceneNode } from "../scene/scene-node.ts";
import { endLayer, makeLayer, paintScene, shapesOf } from "./paint-scene.ts";
import type { Assets } from "./photo-levels.ts";

/** Painted without a pause, in pixels: 2048 × 128, about 10 ms without a graphics card where 2048² take 150. */
const BAND_PIXELS = 2 ** 18;

/**
 * Paints what `paintScene` paints, byte for byte, but pauses between its steps, so that the page stays responsive. Only the
 * photo, which takes longest, is painted in bands of rows: the whole photo through a clip at whole pixels, so that no
 * resampling begins at a band's edge. Outlines are painted whole, because a clip changes how Skia rounds their edges.
 * Rejects with what `pause` rejects with. Throws where the browser gives no canvas.
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
  for (const plane of PLANES) {
    const layer = makeLayer(side);
    try {
      layer.add(...shapesOf(scene, plane, assets, side));
      await drawLayer(layer, { side, rows, pause });
      context.drawImage(layer.getNativeCanvasElement(), 0, 0);
      await pause();
    } finally {
      endLayer(layer);
    }
  }
}

type Bands = { readonly side: number; readonly rows: number; readonly pause: () => Promise<void> };

/** What `layer.drawScene()` does, shape by shape. */
async function drawLayer(layer: Layer, { side, rows, pause }: Bands): Promise<void> {
  const context = layer.getCanvas().getContext()._context;
  layer.fire("beforeDraw");
  for (const shape of layer.getChildren()) {
    const height = shape instanceof ImageShape ? rows : side;
    for (let top = 0; top < side; top += height) {
      context.save();
      if (height < side) {
        context.beginPath();
        context.rect(0, top, side, height);
        context.clip();
      }
      shape.drawScene();
      context.restore();
      await drawNow(layer.getNativeCanvasElement());
      await pause();
    }
  }
}

/**
 * Browsers only note down what is drawn until something needs it, and then it would all be done at once. A bitmap needs
 * it; reading a pixel does too, but moves a canvas off the graphics card for good.
 */
async function drawNow(canvas: HTMLCanvasElement): Promise<void> {
  (await createImageBitmap(canvas, 0, 0, 1, 1)).close();
}
