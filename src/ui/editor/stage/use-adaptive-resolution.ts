import type Konva from "konva/lib/Core.js";
import { useLayoutEffect } from "react";
import { setHasty } from "../../../canvas/smooth-layer.ts";
import { STAGE_PIXEL_RATIO } from "../../common/stage-side.ts";
import { isSlowDevice, rememberSlowDevice } from "../picture/slow-device.ts";

/** A frame that took longer than this was not in time for a screen of 60 Hz. Milliseconds. */
const LATE_MS = 24;
/** So many late frames of so many are no accident. */
const LATE_FRAMES = 2;
const WATCHED_FRAMES = 8;

/**
 * While a picture moves it is resampled roughly, which nobody sees. Where even so the frames come late it is painted at
 * half the resolution until it rests: rather a little soft than jerky.
 */
export function useAdaptiveResolution(isMoving: boolean, photoPlane: () => Konva.Layer | undefined): void {
  useLayoutEffect(() => {
    const plane = photoPlane();
    if (!isMoving || !plane) return undefined;
    setHasty(plane, true);
    if (isSlowDevice()) setResolution(plane, STAGE_PIXEL_RATIO / 2);
    let last = performance.now();
    let frames: readonly number[] = [];
    const watch = (now: number) => {
      frames = [...frames, now - last].slice(-WATCHED_FRAMES);
      last = now;
      if (!isSlowDevice() && frames.filter((length) => length > LATE_MS).length >= LATE_FRAMES) {
        rememberSlowDevice();
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
