import { type CSSProperties, useEffect, useEffectEvent, useRef } from "react";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is read out. */
  readonly valueText: string;
  /** Turns something: the right end is clockwise in every language. */
  readonly isTurn?: boolean;
  readonly disabled?: boolean;
  /** While the thumb moves. */
  readonly onPreview: (value: number) => void;
  /** When it is let go, and where nobody can tell any more whether it is. */
  readonly onCommit: () => void;
  /** When the system takes the finger for itself, and by Escape. */
  readonly onCancel: () => void;
};

/** The browser's own slider, which previews while it moves and commits or cancels once, however that ends. */
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
    // React's onChange is the input event; the browser's change event says that the person has let go.
    for (const type of ["change", "lostpointercapture", "blur"])
      element.addEventListener(type, commit, { signal });
    element.addEventListener("pointercancel", cancel, { signal });
    element.addEventListener("keydown", ({ key }) => key === "Escape" && cancel(), { signal });
    addEventListener("blur", commit, { signal });
    return () => {
      controller.abort();
      // Taken away under the finger.
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
