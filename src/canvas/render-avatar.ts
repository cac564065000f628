import { Layer } from "konva/lib/Layer.js";
import { Image } from "konva/lib/shapes/Image.js";
import { Path } from "konva/lib/shapes/Path.js";
import { PLANES, SCENE_SIDE, type SceneNode } from "../scene/scene-node.ts";
import { pathConfig, photoConfig } from "./konva-config.ts";
import type { Assets } from "./photo-levels.ts";
import { smoothLayer } from "./smooth-layer.ts";

/**
 * Paints a scene off the screen, exactly `side` × `side` pixels, whatever the stage on the screen measures.
 * The live stage is never exported: its size in device pixels is rarely a whole number.
 */
export function renderAvatar(scene: readonly SceneNode[], assets: Assets, side: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser gives no 2D canvas.");
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
  return canvas;
}

function shapeOf(node: SceneNode, assets: Assets, side: number): (Image | Path)[] {
  if (node.type === "path") return [new Path(pathConfig(node))];
  return assets.photo ? [new Image(photoConfig(node, assets.photo, side / SCENE_SIDE))] : [];
}
