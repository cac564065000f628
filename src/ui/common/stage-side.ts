/** The maximum side of the stage in CSS pixels. A larger one would only make pointer movements longer. */
export const LARGEST_STAGE_SIDE = 760;

/**
 * Device pixels per CSS pixel on the stage, at most 2: beyond that the difference is invisible. At 3, a stage of 560 px
 * would take (560 × 3)² × 4 B × 2 planes = 23 MB, and more than twice the time for every frame.
 */
export const STAGE_PIXEL_RATIO = Math.min(globalThis.devicePixelRatio || 1, 2);

/** The approximate width of the stage in device pixels before it is mounted: the resolution a photo needs first. */
export function stageSideInPixels(): number {
  // Header and tools take 198 px of the height on a desktop.
  return Math.min(LARGEST_STAGE_SIDE, innerHeight * 0.8, innerWidth) * STAGE_PIXEL_RATIO;
}
