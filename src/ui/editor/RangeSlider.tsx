import { type CSSProperties, useEffect, useRef } from "react";

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
  /** When it is let go. */
  readonly onCommit: () => void;
};

/** The browser's own slider, which previews while it moves and commits once. */
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
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    // React's onChange is the input event; the browser's change event says that the person has let go.
    element?.addEventListener("change", onCommit);
    return () => element?.removeEventListener("change", onCommit);
  }, [onCommit]);
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
      onChange={(event) => onPreview(event.currentTarget.valueAsNumber)}
    />
  );
}
