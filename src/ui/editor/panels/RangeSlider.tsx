import { type CSSProperties, useEffect, useEffectEvent, useRef } from "react";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as announced by screen readers. */
  readonly valueText: string;
  /** Whether the value is a rotation: the right end is then clockwise in every language. */
  readonly isTurn?: boolean;
  readonly disabled?: boolean;
  readonly onPreview: (value: number) => void;
  /** Called on release, and wherever a release could be missed: lost capture, blur, disabling, unmounting. */
  readonly onCommit: () => void;
  /** Called on `pointercancel` and on Escape. */
  readonly onCancel: () => void;
};

/** A native range input that previews while it moves and then commits or cancels exactly once. */
export function RangeSlider({
  label,
  value,
  min,
  max,
  step,
  valueText,
  isTurn = false,
  disabled,
  onPreview,
  onCommit,
  onCancel,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isMoving = useRef(false);
  const end = useEffectEvent((how: () => void) => {
    if (!isMoving.current) return;
    isMoving.current = false;
    how();
  });
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const commit = () => end(onCommit);
    const cancel = () => end(onCancel);
    const controller = new AbortController();
    const { signal } = controller;
    // React's onChange is the input event; the native change event fires on release.
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
  }, [onCommit, onCancel]);
  useEffect(() => {
    if (disabled) end(onCommit);
  }, [disabled, onCommit]);
  const filled = { "--filled": `${(100 * (value - min)) / (max - min)}%` } as CSSProperties;
  return (
    <input
      ref={input}
      type="range"
      dir={isTurn ? "ltr" : undefined}
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={step}
      value={value}
      style={filled}
      disabled={disabled}
      onChange={(event) => {
        isMoving.current = true;
        onPreview(event.currentTarget.valueAsNumber);
      }}
    />
  );
}
