import Konva from "konva/lib/Core.js";

/**
 * Device pixels per CSS pixel on the stage. Above 2 nobody sees the difference, and a stage of 560 px would cost
 * (560 × 3)² × 4 B × 2 planes = 23 MB and more than twice the time of every frame.
 */
export const STAGE_PIXEL_RATIO = Math.min(globalThis.devicePixelRatio || 1, 2);

Konva.pixelRatio = STAGE_PIXEL_RATIO;
