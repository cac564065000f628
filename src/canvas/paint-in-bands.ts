import type { Layer } from "konva/lib/Layer.js";
import { Image as ImageShape } from "konva/lib/shapes/Image.js";
import { PLANES, type SceneNode } from "../scene/scene-node.ts";
import { endLayer, makeLayer, shapesOf } from "./paint-scene.ts";
import type { Assets } from "./photo-levels.ts";

/** Painted without a pause, in pixels: 2048 × 128, or 1 MB. */
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
 * A canvas with what `paintScene` paints, byte for byte, but with pauses between the steps, so that the page stays
 * responsive. Rejects with what `pause` rejects with. Throws where the browser gives no canvas.
 */
export async function paintInBands({ scene, assets, side, pause }: Options): Promise<HTMLCanvasElement> {
  const bands: Bands = { side, rows: Math.ceil(BAND_PIXELS / side), pause };
  let ground: HTMLCanvasElement | null = null;
  try {
    for (const plane of PLANES) {
      const layer = makeLayer(side).add(...shapesOf(scene, plane, assets, side));
      const canvas = layer.getNativeCanvasElement();
      await takeMemory(canvas, bands);
      await drawShapes(layer, bands);
      if (ground) {
        await layOver(ground, canvas, bands);
        endLayer(layer);
      } else {
        // Nothing is below the lowest plane, so its own canvas is as good as one that it would be laid over.
        ground = canvas;
        layer.destroyChildren();
      }
    }
  } catch (error) {
    if (ground) ground.width = 0;
    throw error;
  }
  if (!ground) throw new Error("The scene has no planes.");
  return ground;
}

type Bands = { readonly side: number; readonly rows: number; readonly pause: () => Promise<void> };

function* bandsOf({ side, rows }: Bands) {
  for (let top = 0; top < side; top += rows) yield { top, height: Math.min(rows, side - top) };
}

/**
 * Most of the time of a large picture goes into the first touch of its canvases' memory, which the system gives page by
 * page (16 MB at 2048²: 70 ms). Clearing what is clear does that bit by bit.
 */
async function takeMemory(canvas: HTMLCanvasElement, bands: Bands): Promise<void> {
  for (const { top, height } of bandsOf(bands)) {
    canvas.getContext("2d")?.clearRect(0, top, bands.side, height);
    await drawNow(canvas);
    await bands.pause();
  }
}

/**
 * What `layer.drawScene()` does, shape by shape, and the photo in bands: whole through a clip at whole pixels, so that no
 * resampling begins at a band's edge. Not so outlines, because a clip changes how Skia rounds their edges.
 */
async function drawShapes(layer: Layer, bands: Bands): Promise<void> {
  const context = layer.getCanvas().getContext()._context;
  layer.fire("beforeDraw");
  for (const shape of layer.getChildren())
    for (const { top, height } of bandsOf(
      shape instanceof ImageShape ? bands : { ...bands, rows: bands.side },
    )) {
      context.save();
      if (height < bands.side) {
        context.beginPath();
        context.rect(0, top, bands.side, height);
        context.clip();
      }
      shape.drawScene();
      context.restore();
      await drawNow(layer.getNativeCanvasElement());
      await bands.pause();
    }
}

async function layOver(ground: HTMLCanvasElement, canvas: HTMLCanvasElement, bands: Bands): Promise<void> {
  const { side } = bands;
  for (const { top, height } of bandsOf(bands)) {
    ground.getContext("2d")?.drawImage(canvas, 0, top, side, height, 0, top, side, height);
    await drawNow(ground);
    await bands.pause();
  }
}

/**
 * Browsers only note down what is drawn until something needs it, and then it would all be done at once. A bitmap needs
 * it; reading a pixel does too, but moves a canvas off the graphics card for good.
 */
async function drawNow(canvas: HTMLCanvasElement): Promise<void> {
  (await createImageBitmap(canvas, 0, 0, 1, 1)).close();
}
