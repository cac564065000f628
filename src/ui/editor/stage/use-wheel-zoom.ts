import { type Dispatch, type RefObject, useEffect } from "react";
import type { EditorAction } from "../../../model/editor-state.ts";

/** The zoom grows by a factor of e per this many CSS pixels of scrolling; a trackpad pinch sends far smaller steps. */
const WHEEL_PIXELS = 700;
const PINCH_PIXELS = 100;
/** CSS pixels per unit for wheels that report lines or pages. */
const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;
/** A pause this long ends the gesture; the next tick begins another undo step. Milliseconds. */
const PAUSE_MS = 250;

/** Zooms about the pointer by wheel and by trackpad pinch, which most browsers send as wheel events with Ctrl. */
export function useWheelZoom(stage: RefObject<HTMLElement | null>, dispatch: Dispatch<EditorAction>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    let pause = 0;
    const commit = () => dispatch({ type: "commit", kind: "coalesce" });
    const zoomBy = (scale: number, clientX: number, clientY: number) => {
      const box = element.getBoundingClientRect();
      const about = { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
      dispatch({
        type: "coalesce",
        edit: { type: "move-photo", moves: [{ from: about, to: about, scale, rotation: 0 }] },
      });
      clearTimeout(pause);
      pause = window.setTimeout(commit, PAUSE_MS);
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = [1, LINE_PIXELS, PAGE_PIXELS][event.deltaMode] ?? 1;
      const scale = Math.exp((-event.deltaY * unit) / (event.ctrlKey ? PINCH_PIXELS : WHEEL_PIXELS));
      zoomBy(scale, event.clientX, event.clientY);
    };
    // Safari on the Mac sends its own events for a trackpad pinch, which would zoom the page:
    // https://developer.apple.com/documentation/webkitjs/gestureevent
    let pinched = 1;
    const onPinchStart = (event: Event) => {
      event.preventDefault();
      pinched = 1;
    };
    const onPinch = (event: Event) => {
      event.preventDefault();
      const { scale, clientX, clientY } = event as Event & {
        scale: number;
        clientX: number;
        clientY: number;
      };
      zoomBy(scale / pinched, clientX, clientY);
      pinched = scale;
    };
    // React's wheel listeners are passive (https://github.com/facebook/react/issues/14856), so the page would scroll.
    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("gesturestart", onPinchStart);
    element.addEventListener("gesturechange", onPinch);
    return () => {
      clearTimeout(pause);
      commit();
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("gesturestart", onPinchStart);
      element.removeEventListener("gesturechange", onPinch);
    };
  }, [stage, dispatch]);
}
