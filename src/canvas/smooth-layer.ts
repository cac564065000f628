import type { Layer } from "konva/lib/Layer.js";

/**
 * Makes a layer draw photos with the browser's best resampling. Konva leaves imageSmoothingQuality at "low"
 * (https://github.com/konvajs/konva/issues/892), and resizing a canvas resets it, so it is set before each drawing.
 */
export function smoothLayer(layer: Layer): void {
  layer.on("beforeDraw", () => {
    layer.getCanvas().getContext()._context.imageSmoothingQuality = layer.getAttr(IS_HASTY) ? "low" : "high";
  });
}

const IS_HASTY = "isLowQuality";

/**
 * Switches a layer to fast resampling, or back, from the next drawing on. While the picture moves the difference is
 * invisible, and without a GPU the best resampling costs a third of the frame.
 */
export function setLowQuality(layer: Layer, isLowQuality: boolean): void {
  layer.setAttr(IS_HASTY, isLowQuality);
}
