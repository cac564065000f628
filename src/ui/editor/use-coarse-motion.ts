import type Konva from "konva/lib/Core.js";
import { useLayoutEffect } from "react";
import { setHasty } from "../../canvas/smooth-layer.ts";
import { STAGE_PIXEL_RATIO } from "../stage-side.ts";

/** A frame that took longer than this was not in time for a screen of 60 Hz. Milliseconds. */
const LATE_MS = 24;
/** So many late frames one after another are no accident. */
const LATE_FRAMES = 2;

/** Once seen to be too slow, a device stays so: the next movement begins coarse. */
let isSlowDevice = false;

/**
 * While a picture moves it is resampled roughly, which nobody sees. Where even so the frames come late it is painted at
 * half the resolution until it rests: rather a little soft than jerky.
 */
export function useCoarseMotion(isMoving: boolean, photoPlane: () => Konva.Layer | undefined): void {
  useLayoutEffect(() => {
    const plane = photoPlane();
    if (!isMoving || !plane) return undefined;
    setHasty(plane, true);
    if (isSlowDevice) setResolution(plane, STAGE_PIXEL_RATIO / 2);
    let last = performance.now();
    let late = 0;
    const watch = (now: number) => {
      late = now - last > LATE_MS ? late + 1 : 0;
      last = now;
      if (late >= LATE_FRAMES && !isSlowDevice) {
        isSlowDevice = true;
        setResolution(plane, STAGE_PIXEL_RATIO / 2);
      }
      frame = requestAnimationFrame(watch);
    };
    let frame = requestAnimationFrame(watch);
    return () => {
      cancelAnimationFrame(frame);
      setHasty(plane, false);
      setResolution(plane, STAGE_PIXEL_RATIO);
      plane.batchDraw();
    };
    // The plane is asked for, not depended on: it lives as long as the stage.
  }, [isMoving, photoPlane]);
}

/** A canvas of another size is empty, so it is painted at once. */
function setResolution(plane: Konva.Layer, pixelRatio: number): void {
  if (plane.getCanvas().getPixelRatio() === pixelRatio) return;
  plane.getCanvas().setPixelRatio(pixelRatio);
  plane.draw();
}
