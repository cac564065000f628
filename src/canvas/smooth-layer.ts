import type { Layer } from "konva/lib/Layer.js";

/**
 * Draws photos on this layer with the browser's best resampling. Konva leaves imageSmoothingQuality at "low"
 * (https://github.com/konvajs/konva/issues/892), and a resized canvas forgets it, so it is set before each drawing.
 */
export function smoothLayer(layer: Layer): void {
  layer.on("beforeDraw", () => {
    layer.getCanvas().getContext()._context.imageSmoothingQuality = layer.getAttr(IS_HASTY) ? "low" : "high";
  });
}

const IS_HASTY = "isLowQuality";

/**
 * While a picture moves nobody sees the best resampling, and without a graphics card it costs a third of the frame.
 * Shows with the next drawing.
 */
export function setHasty(layer: Layer, isLowQuality: boolean): void {
  layer.setAttr(IS_HASTY, isLowQuality);
}
