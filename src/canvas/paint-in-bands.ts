import type { Layer } from "konva/lib/Layer.js";
import { Image as ImageShape } from "konva/lib/shapes/Image.js";
import { PLANES, type SceneNode } from "../scene/scene-node.ts";
import { endLayer, makeLayer, shapesOf } from "./paint-scene.ts";
import type { Assets } from "./photo-levels.ts";

/** Painted without a pause, in pixels: 2048 × 128. */
const BAND_PIXELS = 2 ** 18;

type Options = {
  readonly scene: readonly SceneNode[];
  readonly assets: Assets;
  /** Pixels. */
  readonly side: number;
  /** Resolves when the page has had its turn. */
  readonly pause: () => Promise<void>;
};

/**
 * A canvas with what `paintScene` paints, byte for byte, but with pauses between the steps. The longest left is the first
 * touch of a canvas, when the browser takes all its memory: 16 MB at 2048². Rejects with what `pause` rejects with.
 * Throws where the browser gives no canvas.
 */
export async function paintInBands({ scene, assets, side, pause }: Options): Promise<HTMLCanvasElement> {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  try {
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser gives no 2D canvas.");
    for (const plane of PLANES) {
      const layer = makeLayer(side);
      try {
        layer.add(...shapesOf(scene, plane, assets, side));
        await drawShapes(layer, side, pause);
        context.drawImage(layer.getNativeCanvasElement(), 0, 0);
        await drawNow(canvas);
        await pause();
      } finally {
        endLayer(layer);
      }
    }
    return canvas;
  } catch (error) {
    canvas.width = 0;
    throw error;
  }
}

/**
 * What `layer.drawScene()` does, shape by shape, and the photo in bands: whole through a clip at whole pixels, so that no
 * resampling begins at a band's edge. Not so outlines, because a clip changes how Skia rounds their edges.
 */
async function drawShapes(layer: Layer, side: number, pause: Options["pause"]): Promise<void> {
  const context = layer.getCanvas().getContext()._context;
  layer.fire("beforeDraw");
  for (const shape of layer.getChildren()) {
    const rows = shape instanceof ImageShape ? Math.ceil(BAND_PIXELS / side) : side;
    for (let top = 0; top < side; top += rows) {
      context.save();
      if (rows < side) {
        context.beginPath();
        context.rect(0, top, side, rows);
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
