/** On a large screen a larger stage only makes the hand travel further. CSS pixels. */
export const LARGEST_STAGE_SIDE = 600;

/**
 * Device pixels per CSS pixel on the stage. Above 2 nobody sees the difference, and a stage of 560 px would cost
 * (560 × 3)² × 4 B × 2 planes = 23 MB and more than twice the time of every frame.
 */
export const STAGE_PIXEL_RATIO = Math.min(globalThis.devicePixelRatio || 1, 2);

/** About how many device pixels the stage will be wide, before it is there: what a photo has to be sharp enough for. */
export function stageSideInPixels(): number {
  return Math.round(Math.min(LARGEST_STAGE_SIDE, innerWidth) * STAGE_PIXEL_RATIO);
}
