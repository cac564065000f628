import type Konva from "konva/lib/Core.js";
import { useLayoutEffect, useState } from "react";
import { setLowQuality } from "../../../canvas/smooth-layer.ts";
import { STAGE_PIXEL_RATIO } from "../../common/stage-side.ts";
import { isSlowDevice, rememberSlowDevice } from "../picture/slow-device.ts";

/** A frame longer than this missed its deadline on a 60 Hz screen. Milliseconds. */
const LATE_MS = 24;
/** This many late frames within the watched ones mean that the device is slow. */
const LATE_FRAMES = 2;
const WATCHED_FRAMES = 8;

/**
 * Uses low-quality resampling while the picture moves, when it is not noticeable. If frames are late even so, also
 * halves the resolution until the picture rests: softness is less noticeable than stutter. Returns the device pixels
 * per CSS pixel of the photo's plane.
 */
export function useAdaptiveResolution(isMoving: boolean, photoPlane: () => Konva.Layer | undefined): number {
  const [pixelRatio, setPixelRatio] = useState(STAGE_PIXEL_RATIO);
  useLayoutEffect(() => {
    const plane = photoPlane();
    if (!isMoving || !plane) return undefined;
    setLowQuality(plane, true);
    const setResolution = (ratio: number) => {
      setPixelRatio(ratio);
      resize(plane, ratio);
    };
    if (isSlowDevice()) setResolution(STAGE_PIXEL_RATIO / 2);
    let last = performance.now();
    let frames: readonly number[] = [];
    const watch = (now: number) => {
      frames = [...frames, now - last].slice(-WATCHED_FRAMES);
      last = now;
      if (!isSlowDevice() && frames.filter((length) => length > LATE_MS).length >= LATE_FRAMES) {
        rememberSlowDevice();
        setResolution(STAGE_PIXEL_RATIO / 2);
      }
      frame = requestAnimationFrame(watch);
    };
    let frame = requestAnimationFrame(watch);
    return () => {
      cancelAnimationFrame(frame);
      setLowQuality(plane, false);
      setResolution(STAGE_PIXEL_RATIO);
      plane.batchDraw();
    };
    // `photoPlane` returns the same plane for the life of the stage.
  }, [isMoving, photoPlane]);
  return pixelRatio;
}

/** Resizing clears the canvas, so it is redrawn immediately. */
function resize(plane: Konva.Layer, pixelRatio: number): void {
  if (plane.getCanvas().getPixelRatio() === pixelRatio) return;
  plane.getCanvas().setPixelRatio(pixelRatio);
  plane.draw();
}
