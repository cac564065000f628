import { type Dispatch, type RefObject, useEffect } from "react";
import type { EditorAction } from "../../../model/editor-state.ts";

/** The zoom grows by e per this many CSS pixels of wheel; a pinch on a trackpad sends far smaller steps. */
const WHEEL_PIXELS = 700;
const PINCH_PIXELS = 100;
/** A notch of a wheel told in lines or pages, in CSS pixels. */
const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;
/** A pause this long ends the gesture, and the next tick is another undo step. */
const PAUSE_MS = 250;

/** Zooms about the pointer by wheel and by trackpad pinch (which browsers send as wheel with Ctrl). */
export function useWheelZoom(stage: RefObject<HTMLElement | null>, dispatch: Dispatch<EditorAction>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    let pause = 0;
    const zoomBy = (scale: number, clientX: number, clientY: number) => {
      const box = element.getBoundingClientRect();
      const about = { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
      dispatch({
        type: "coalesce",
        edit: { type: "move-photo", moves: [{ from: about, to: about, scale, turn: 0 }] },
      });
      clearTimeout(pause);
      pause = window.setTimeout(() => dispatch({ type: "commit", kind: "coalesce" }), PAUSE_MS);
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = [1, LINE_PIXELS, PAGE_PIXELS][event.deltaMode] ?? 1;
      const scale = Math.exp((-event.deltaY * unit) / (event.ctrlKey ? PINCH_PIXELS : WHEEL_PIXELS));
      zoomBy(scale, event.clientX, event.clientY);
    };
    // Safari on a Mac tells a pinch on the trackpad by events of its own, which would zoom the page:
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
    // React listens passively to wheel (https://github.com/facebook/react/issues/14856): the page would scroll.
    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("gesturestart", onPinchStart);
    element.addEventListener("gesturechange", onPinch);
    return () => {
      clearTimeout(pause);
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("gesturestart", onPinchStart);
      element.removeEventListener("gesturechange", onPinch);
    };
  }, [stage, dispatch]);
}
