import { type CSSProperties, useEffect, useEffectEvent, useRef } from "react";
import type { Design } from "../../../model/design.ts";
import type { EditRequest } from "../../../model/edits.ts";
import { useSelected } from "../../common/source.ts";
import type { EditorStore } from "../picture/editor-store.ts";

type Props = {
  readonly store: EditorStore;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly valueIn: (design: Design) => number;
  /** The value as announced by screen readers. */
  readonly textOf: (value: number) => string;
  readonly editFor: (value: number) => EditRequest;
  /** Whether the value is a rotation: the right end is then clockwise in every language. */
  readonly isRotation?: boolean;
  readonly disabled?: boolean;
};

/** A number of the design, pending edit included. */
export const useDesignValue = (store: EditorStore, valueIn: (design: Design) => number): number =>
  useSelected(store.visible, ({ design }) => valueIn(design));

/**
 * A native range input for a number of the design. It previews an edit while it moves, and then commits or cancels it
 * exactly once.
 */
export function RangeSlider(props: Props) {
  const { store, label, min, max, step, valueIn, textOf, editFor, isRotation = false, disabled } = props;
  const value = useDesignValue(store, valueIn);
  const input = useRef<HTMLInputElement>(null);
  const isMoving = useRef(false);
  const end = useEffectEvent((how: "commit" | "cancel") => {
    if (!isMoving.current) return;
    isMoving.current = false;
    store.dispatch(how === "commit" ? { type: "commit", kind: "preview" } : { type: "cancel" });
  });
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const commit = () => end("commit");
    const cancel = () => end("cancel");
    const controller = new AbortController();
    const { signal } = controller;
    // React's onChange is the input event; the native change event fires on release, which can be missed.
    for (const type of ["change", "lostpointercapture", "blur"])
      element.addEventListener(type, commit, { signal });
    element.addEventListener("pointercancel", cancel, { signal });
    element.addEventListener("keydown", ({ key }) => key === "Escape" && cancel(), { signal });
    addEventListener("blur", commit, { signal });
    return () => {
      controller.abort();
      // Unmounted during a drag.
      commit();
    };
  }, []);
  useEffect(() => {
    if (disabled) end("commit");
  }, [disabled]);
  const filled = { "--filled": `${(100 * (value - min)) / (max - min)}%` } as CSSProperties;
  return (
    <input
      ref={input}
      type="range"
      dir={isRotation ? "ltr" : undefined}
      aria-label={label}
      aria-valuetext={textOf(value)}
      min={min}
      max={max}
      step={step}
      value={value}
      style={filled}
      disabled={disabled}
      onChange={(event) => {
        isMoving.current = true;
        store.dispatch({ type: "preview", edit: editFor(event.currentTarget.valueAsNumber) });
      }}
    />
  );
}
