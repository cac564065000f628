import { Layer } from "konva/lib/Layer.js";
import { Image as ImageShape } from "konva/lib/shapes/Image.js";
import { Path } from "konva/lib/shapes/Path.js";
import { PLANES, SCENE_SIDE, type SceneNode } from "../scene/scene-node.ts";
import { pathConfig, photoConfig } from "./konva-config.ts";
import type { Assets } from "./photo-levels.ts";
import { setHasty, smoothLayer } from "./smooth-layer.ts";

/**
 * Paints a scene over the whole of a square canvas, off Konva's stage: `canvas.width` pixels for SCENE_SIDE units.
 * `isHasty` resamples the photo roughly, for a picture that is soon painted again. Throws where the browser gives no
 * canvas.
 */
export function paintScene(
  canvas: HTMLCanvasElement,
  scene: readonly SceneNode[],
  assets: Assets,
  isHasty = false,
): void {
  const side = canvas.width;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
  context.clearRect(0, 0, side, side);
  for (const plane of PLANES) {
    const layer = borrowLayer(side);
    try {
      setHasty(layer, isHasty);
      layer.add(...shapesOf(scene, plane, assets, side));
      layer.drawScene();
      context.drawImage(layer.getNativeCanvasElement(), 0, 0);
    } finally {
      giveBack(layer, side);
    }
  }
}

/** Konva's shapes for one plane of a scene, in a square of `side` pixels. */
export function shapesOf(
  scene: readonly SceneNode[],
  plane: SceneNode["plane"],
  assets: Assets,
  side: number,
): (ImageShape | Path)[] {
  return scene.flatMap((node) => (node.plane === plane ? shapeOf(node, assets, side) : []));
}

function shapeOf(node: SceneNode, assets: Assets, side: number): (ImageShape | Path)[] {
  if (node.type === "path") return [new Path(pathConfig(node))];
  return assets.photo ? [new ImageShape(photoConfig(node, assets.photo, side / SCENE_SIDE))] : [];
}

/**
 * Layers of small pictures are kept, because making one takes longer than painting on it, and small ones are painted
 * with every frame. Five sizes of at most 352 pixels: 5 × 352² × 4 B = 2.5 MB.
 */
const kept = new Map<number, Layer>();
const LARGEST_KEPT_SIDE = 352;

function borrowLayer(side: number): Layer {
  const found = kept.get(side);
  if (found) return found;
  const layer = makeLayer(side);
  if (side <= LARGEST_KEPT_SIDE) kept.set(side, layer);
  return layer;
}

/**
 * Drawn only when it is told. Konva draws a layer by itself in the frame after any change; where that frame comes between
 * two steps of a painting, all is painted once more, and edges that are soft become harder.
 */
class QuietLayer extends Layer {
  override batchDraw(): this {
    return this;
  }
}

/** A layer of `side` × `side` pixels for SCENE_SIDE units, off any stage. */
export function makeLayer(side: number): Layer {
  const layer = new QuietLayer({ listening: false, scaleX: side / SCENE_SIDE, scaleY: side / SCENE_SIDE });
  smoothLayer(layer);
  layer.getCanvas().setPixelRatio(1);
  layer.getCanvas().setSize(side, side);
  return layer;
}

function giveBack(layer: Layer, side: number): void {
  if (kept.get(side) === layer) {
    layer.destroyChildren();
    return;
  }
  endLayer(layer);
}

/** iOS counts canvas memory until the garbage collector comes: this gives it back at once. */
export function endLayer(layer: Layer): void {
  layer.getCanvas().setSize(0, 0);
  layer.destroy();
}
