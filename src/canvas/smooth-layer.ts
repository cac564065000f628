import type { Layer } from "konva/lib/Layer.js";

/**
 * Draws photos on this layer with the browser's best resampling. Konva leaves imageSmoothingQuality at "low"
 * (https://github.com/konvajs/konva/issues/892), and a resized canvas forgets it, so it is set before each drawing.
 */
export function smoothLayer(layer: Layer): void {
  layer.on("beforeDraw", () => {
    layer.getCanvas().getContext()._context.imageSmoothingQuality = "high";
  });
}
