import { type ReactElement, useId } from "react";
import styles from "./Segments.module.css";

type Option<T> = {
  readonly value: T;
  readonly label: string;
  /** A proper name, which browser translation must leave alone. */
  readonly isName?: boolean;
  /** Drawn beside the label. */
  readonly sample?: ReactElement;
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
  /** One option below the other, each as wide as the control. */
  readonly isStacked?: boolean;
};

/** A segmented control: a few radio buttons side by side, or stacked. */
export function Segments<T extends string>(props: Props<T>) {
  const {
    legend,
    isLegendHidden = false,
    options,
    chosen,
    onChoose,
    onChooseAgain,
    isStacked = false,
  } = props;
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={isLegendHidden ? "visually-hidden" : undefined}>{legend}</legend>
      <div className={isStacked ? `${styles.segments} ${styles.stacked}` : styles.segments}>
        {options.map(({ value, label, isName, sample }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              onClick={() => value === chosen && onChooseAgain?.()}
            />
            <span translate={isName ? "no" : undefined}>{label}</span>
            {sample}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
