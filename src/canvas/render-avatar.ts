import type { SceneNode } from "../scene/scene-node.ts";
import { paintScene } from "./paint-scene.ts";
import type { Assets } from "./photo-levels.ts";

/**
 * Paints a scene off the screen, exactly `side` × `side` pixels, whatever the stage on the screen measures.
 * The live stage is never exported: its size in device pixels is rarely a whole number.
 */
export function renderAvatar(scene: readonly SceneNode[], assets: Assets, side: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  paintScene(canvas, scene, assets);
  return canvas;
}
