import { useId } from "react";
import styles from "./Segments.module.css";

type Option<T> = {
  readonly value: T;
  readonly label: string;
  /** A proper name, which browser translation must leave alone. */
  readonly isName?: boolean;
};

type Props<T extends string> = {
  readonly legend: string;
  /** Visible to screen readers only. */
  readonly isLegendHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  /** The option that is already chosen was pressed again. */
  readonly onChooseAgain?: () => void;
  readonly isDisabled?: boolean;
};

/** A segmented control: a few radio buttons side by side. */
export function Segments<T extends string>(props: Props<T>) {
  const {
    legend,
    isLegendHidden = false,
    options,
    chosen,
    onChoose,
    onChooseAgain,
    isDisabled = false,
  } = props;
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={isDisabled}>
      <legend className={isLegendHidden ? "visually-hidden" : undefined}>{legend}</legend>
      <div className={styles.segments}>
        {options.map(({ value, label, isName }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              onClick={() => value === chosen && onChooseAgain?.()}
            />
            <span translate={isName ? "no" : undefined}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
