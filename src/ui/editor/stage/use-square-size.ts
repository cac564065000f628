import { type RefObject, useLayoutEffect, useState } from "react";
import { LARGEST_STAGE_SIDE } from "../../common/stage-side.ts";

/**
 * The side of the largest square that fits into an element, at most LARGEST_STAGE_SIDE, in CSS pixels, rounded down to
 * whole device pixels so that the browser does not resample the canvas. 0 until measured.
 */
export function useSquareSize(element: RefObject<HTMLElement | null>): number {
  const [side, setSide] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = () => {
      const { width, height } = measured.getBoundingClientRect();
      const ratio = globalThis.devicePixelRatio || 1;
      setSide(Math.floor(Math.min(width, height, LARGEST_STAGE_SIDE) * ratio) / ratio);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return side;
}
