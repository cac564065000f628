import { Layer } from "konva/lib/Layer.js";
import { SCENE_SIDE } from "../scene/scene-node.ts";
import { smoothLayer } from "./smooth-layer.ts";

/**
 * Pool of layers for small pictures, which are painted with every frame: creating a layer takes longer than painting on
 * it. Five sizes of at most 352 pixels: 5 × 352² × 4 B = 2.5 MB.
 */
const kept = new Map<number, Layer>();
const LARGEST_KEPT_SIDE = 352;

/** Returns an empty layer of `side` × `side` pixels for SCENE_SIDE units, off any stage, for a single painting. */
export function borrowLayer(side: number): Layer {
  const layer = kept.get(side) ?? makeLayer(side);
  kept.delete(side);
  return layer;
}

/** Returns a layer to the pool or frees it, once painting has finished or been abandoned. */
export function returnLayer(layer: Layer, side: number): void {
  if (side <= LARGEST_KEPT_SIDE && !kept.has(side)) {
    layer.destroyChildren();
    layer.getCanvas().getContext().clear();
    kept.set(side, layer);
    return;
  }
  // iOS counts canvas memory until garbage collection; this frees it immediately.
  layer.getCanvas().setSize(0, 0);
  layer.destroy();
}

/**
 * A layer without automatic redraws. Konva schedules a redraw after any change; a redraw between two steps of a
 * painting would paint everything twice and harden soft edges.
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
