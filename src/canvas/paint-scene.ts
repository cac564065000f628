import { Layer } from "konva/lib/Layer.js";
import { Image as ImageShape } from "konva/lib/shapes/Image.js";
import { Path } from "konva/lib/shapes/Path.js";
import { PLANES, SCENE_SIDE, type SceneNode } from "../scene/scene-node.ts";
import { pathConfig, photoConfig } from "./konva-config.ts";
import type { Assets } from "./photo-levels.ts";
import { smoothLayer } from "./smooth-layer.ts";

/**
 * Paints a scene over the whole of a square canvas, off Konva's stage: `canvas.width` pixels for SCENE_SIDE units.
 * Throws where the browser gives no canvas.
 */
export function paintScene(canvas: HTMLCanvasElement, scene: readonly SceneNode[], assets: Assets): void {
  const side = canvas.width;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
  context.clearRect(0, 0, side, side);
  for (const plane of PLANES) {
    const layer = new Layer({ listening: false, scaleX: side / SCENE_SIDE, scaleY: side / SCENE_SIDE });
    try {
      smoothLayer(layer);
      layer.getCanvas().setPixelRatio(1);
      layer.getCanvas().setSize(side, side);
      layer.add(
        ...scene.filter((node) => node.plane === plane).flatMap((node) => shapeOf(node, assets, side)),
      );
      layer.drawScene();
      context.drawImage(layer.getNativeCanvasElement(), 0, 0);
    } finally {
      // iOS counts canvas memory until the garbage collector comes: give it back at once.
      layer.getCanvas().setSize(0, 0);
      layer.destroy();
    }
  }
}

function shapeOf(node: SceneNode, assets: Assets, side: number): (ImageShape | Path)[] {
  if (node.type === "path") return [new Path(pathConfig(node))];
  return assets.photo ? [new ImageShape(photoConfig(node, assets.photo, side / SCENE_SIDE))] : [];
}
