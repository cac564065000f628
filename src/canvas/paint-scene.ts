import type { Layer } from "konva/lib/Layer.js";
import { Image as ImageShape } from "konva/lib/shapes/Image.js";
import { Path } from "konva/lib/shapes/Path.js";
import { PLANES, SCENE_SIDE, type SceneNode } from "../scene/scene-node.ts";
import { pathConfig, photoConfig } from "./konva-config.ts";
import { type Assets, mipmapsOf } from "./mipmaps.ts";
import { borrowLayer, returnLayer } from "./off-stage-layers.ts";
import { setLowQuality } from "./smooth-layer.ts";

/** The photo is painted in bands of this many pixels: 2048 × 128. */
const BAND_PIXELS = 2 ** 18;

/**
 * Paints a scene over the whole of a square canvas, synchronously: `canvas.width` pixels for SCENE_SIDE units.
 * `isLowQuality` uses fast resampling, for a picture that will soon be painted again. Throws if the browser provides no
 * 2D context.
 */
export function paintScene(
  canvas: HTMLCanvasElement,
  scene: readonly SceneNode[],
  assets: Assets,
  isLowQuality = false,
): void {
  const steps = paintingSteps(canvas, scene, assets, isLowQuality);
  while (!steps.next().done);
}

/**
 * Paints like `paintScene`, one step per iteration, and yields the canvas on which the step drew. Stopping early frees
 * the memory. Throws if the browser provides no 2D context.
 */
export function* paintingSteps(
  canvas: HTMLCanvasElement,
  scene: readonly SceneNode[],
  assets: Assets,
  isLowQuality = false,
): Generator<HTMLCanvasElement, void, void> {
  const side = canvas.width;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
  context.clearRect(0, 0, side, side);
  for (const plane of PLANES) {
    const layer = borrowLayer(side);
    try {
      setLowQuality(layer, isLowQuality);
      layer.add(...scene.flatMap((node) => (node.plane === plane ? shapesOf(node, assets, side) : [])));
      yield* drawingSteps(layer, side);
      context.drawImage(layer.getNativeCanvasElement(), 0, 0);
      yield canvas;
    } finally {
      returnLayer(layer, side);
    }
  }
}

function shapesOf(node: SceneNode, assets: Assets, side: number): (ImageShape | Path)[] {
  if (node.type === "path") return [new Path(pathConfig(node))];
  const mipmaps = mipmapsOf(node, assets);
  return mipmaps ? [new ImageShape(photoConfig(node, mipmaps, side / SCENE_SIDE))] : [];
}

/**
 * Does what Konva's `layer.drawScene()` does, in steps: shape by shape, and photos in bands. Each band draws the whole
 * photo through a clip at whole pixels, so that resampling has no seams. Outlines are not divided, because a clip
 * changes how Skia rounds their edges.
 */
function* drawingSteps(layer: Layer, side: number): Generator<HTMLCanvasElement, void, void> {
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
      yield layer.getNativeCanvasElement();
    }
  }
}
