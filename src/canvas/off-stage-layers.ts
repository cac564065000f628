import { Layer } from "konva/lib/Layer.js";
import { SCENE_SIDE } from "../scene/scene-node.ts";
import { smoothLayer } from "./smooth-layer.ts";

/**
 * Layers of small pictures are kept, because making one takes longer than painting on it, and small ones are painted
 * with every frame. Five sizes of at most 352 pixels: 5 × 352² × 4 B = 2.5 MB.
 */
const kept = new Map<number, Layer>();
const LARGEST_KEPT_SIDE = 352;

/** An empty layer of `side` × `side` pixels for SCENE_SIDE units, off any stage, for one painting at a time. */
export function borrowLayer(side: number): Layer {
  const layer = kept.get(side) ?? makeLayer(side);
  kept.delete(side);
  return layer;
}

/** Takes the layer back when the painting has ended, whether it was finished or not. */
export function returnLayer(layer: Layer, side: number): void {
  if (side <= LARGEST_KEPT_SIDE && !kept.has(side)) {
    layer.destroyChildren();
    layer.getCanvas().getContext().clear();
    kept.set(side, layer);
    return;
  }
  // iOS counts canvas memory until the garbage collector runs: this frees it at once.
  layer.getCanvas().setSize(0, 0);
  layer.destroy();
}

/**
 * Draws only when asked. Konva schedules a redraw of a layer after any change; a redraw between two steps of a painting
 * would paint everything once more and harden soft edges.
 */
class QuietLayer extends Layer {
  override batchDraw(): this {
    return this;
  }
}

function makeLayer(side: number): Layer {
  const layer = new QuietLayer({ listening: false, scaleX: side / SCENE_SIDE, scaleY: side / SCENE_SIDE });
  smoothLayer(layer);
  layer.getCanvas().setPixelRatio(1);
  layer.getCanvas().setSize(side, side);
  return layer;
}
